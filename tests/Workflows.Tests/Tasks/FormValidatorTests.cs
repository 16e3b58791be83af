using System.Text.Json.Nodes;
using SmartFactory.Workflows.Tasks.Forms;

namespace SmartFactory.Workflows.Tests.Tasks;

public sealed class FormValidatorTests
{
    private static readonly JsonArray Decision = Json("""
        [{"key":"reason","label":"사유","type":"textarea","minLength":10,"maxLength":2000,"requiredWhen":{"action":["반려"]}},
         {"key":"files","label":"첨부","type":"files"}]
        """);

    [Fact]
    public void An_approval_needs_no_reason_and_a_rejection_does()
    {
        Assert.True(Check(Decision, "{}", "승인").IsValid);
        var rejected = Check(Decision, "{}", "반려");
        Assert.Equal("사유: '반려' 결정에는 꼭 입력해 주십시오.", rejected.Errors["reason"]);
    }

    [Fact]
    public void A_reason_that_is_too_short_is_named_with_its_limit() =>
        Assert.Equal("사유: 10자 이상 적어 주십시오.", Check(Decision, """{"reason":"짧음"}""", "반려").Errors["reason"]);

    [Theory]
    [InlineData("""{"amount":"1,000,000"}""", 1_000_000)]
    [InlineData("""{"amount":"１２３"}""", 123)]
    [InlineData("""{"amount":5}""", 5)]
    public void Money_typed_as_people_type_it_becomes_whole_won(string answer, long expected) =>
        Assert.Equal(expected, Check(Json("""[{"key":"amount","label":"금액","type":"money","required":true,"min":0}]"""), answer, "완료").Data["amount"]!.GetValue<long>());

    [Theory]
    [InlineData("""{"amount":"10.5"}""", "금액: 정수로 입력해 주십시오.")]
    [InlineData("""{"amount":"열"}""", "금액: 숫자로 입력해 주십시오.")]
    [InlineData("""{"amount":-1}""", "금액: 0 이상이어야 합니다.")]
    [InlineData("""{"amount":101}""", "금액: 100 이하여야 합니다.")]
    [InlineData("""{}""", "금액: 꼭 입력해 주십시오.")]
    public void A_wrong_number_gets_a_message_of_its_own(string answer, string message) =>
        Assert.Equal(message, Check(Json("""[{"key":"amount","label":"금액","type":"int","required":true,"min":0,"max":100}]"""), answer, "완료").Errors["amount"]);

    [Fact]
    public void Rows_of_a_list_are_checked_one_by_one_and_empty_ones_dropped()
    {
        var form = Json("""[{"key":"items","label":"비목","type":"list","min":1,"columns":[{"key":"item","label":"비목","type":"text","required":true},{"key":"amount","label":"금액","type":"money","required":true,"min":0}]}]""");
        var result = Check(form, """{"items":[{"item":"장비","amount":"1000"},{"item":"","amount":""},{"item":"설치"}]}""", "제출");
        Assert.Equal(["items[1].amount"], result.Errors.Keys);
        Assert.Equal(2, result.Data["items"]!.AsArray().Count);
        Assert.Equal("비목: 1줄 이상 입력해 주십시오.", Check(form, """{"items":[{"item":" "}]}""", "제출").Errors["items"]);
    }

    [Fact]
    public void Every_row_to_be_reviewed_must_be_answered_and_others_are_dropped()
    {
        var form = Json("""[{"key":"items","label":"판정","type":"items","columns":[{"key":"verdict","label":"판정","type":"choice","required":true,"options":["적합","보완"]}]}]""");
        var data = (JsonObject)JsonNode.Parse("""{"items":[{"key":"tax","label":"납세증명"},{"key":"plan","label":"계획서"}]}""")!;
        var result = FormValidator.Validate(form, (JsonObject)JsonNode.Parse("""{"items":[{"key":"tax","verdict":"적합"},{"key":"other","verdict":"적합"}]}""")!, "완료", data);
        Assert.Equal(["items[1].verdict"], result.Errors.Keys);
        Assert.Equal(["tax", "plan"], result.Data["items"]!.AsArray().Select(r => r!["key"]!.GetValue<string>()));
    }

    [Fact]
    public void A_choice_outside_the_list_is_refused_also_when_the_list_comes_from_the_task()
    {
        var form = Json("""[{"key":"firm","label":"기업","type":"choice","required":true,"options":"firms"}]""");
        var data = (JsonObject)JsonNode.Parse("""{"firms":[{"key":"2026-JS1-0001","label":"가나정밀"}]}""")!;
        Assert.True(FormValidator.Validate(form, (JsonObject)JsonNode.Parse("""{"firm":"2026-JS1-0001"}""")!, "제출", data).IsValid);
        Assert.False(FormValidator.Validate(form, (JsonObject)JsonNode.Parse("""{"firm":"2026-JS1-0002"}""")!, "제출", data).IsValid);
    }

    [Fact]
    public void Scores_stay_between_zero_and_their_maximum()
    {
        var form = Json("""[{"key":"score","label":"점수","type":"score","required":true,"criteria":[{"key":"plan","label":"계획","max":25},{"key":"need","label":"필요성","max":25}]}]""");
        Assert.Equal("계획: 25 이하여야 합니다.", Check(form, """{"score":{"plan":26,"need":20}}""", "제출").Errors["score.plan"]);
        Assert.Equal("필요성: 꼭 입력해 주십시오.", Check(form, """{"score":{"plan":25}}""", "제출").Errors["score.need"]);
        Assert.True(Check(form, """{"score":{"plan":"25","need":0}}""", "제출").IsValid);
    }

    [Fact]
    public void An_amount_larger_than_the_row_allows_is_refused_beside_its_own_row()
    {
        var form = Json("""[{"key":"items","label":"비목","type":"items","columns":[{"key":"accepted","label":"인정액","type":"money","maxFrom":["agreed","spent"]}]}]""");
        var data = (JsonObject)JsonNode.Parse("""{"items":[{"key":"1","agreed":30000000,"spent":40000000},{"key":"2","agreed":20000000,"spent":10000000}]}""")!;
        var result = FormValidator.Validate(form, (JsonObject)JsonNode.Parse("""{"items":[{"key":"1","accepted":"30,000,000"},{"key":"2","accepted":"10000001"}]}""")!, "승인", data);
        Assert.Equal("인정액: 10,000,000 이하여야 합니다.", Assert.Single(result.Errors).Value);
        Assert.Equal(["items[1].accepted"], result.Errors.Keys);
    }

    [Theory]
    [InlineData("""{"items":[{"amount":100},{"amount":"1,000"}],"total":1100}""", null)]
    [InlineData("""{"items":[{"amount":100},{"amount":1000}],"total":1000}""", "총사업비: 항목의 합계 1,100과(와) 같아야 합니다.")]
    [InlineData("""{"items":[{"amount":"많이"}],"total":"천"}""", "총사업비: 숫자로 입력해 주십시오.")]
    public void A_total_must_be_the_sum_of_its_items(string answer, string? message) =>
        Assert.Equal(message, Check(Json("""[{"key":"items","label":"비목","type":"list","columns":[{"key":"amount","label":"금액","type":"money"}]},{"key":"total","label":"총사업비","type":"money","sum":{"of":["items.amount"]}}]"""), answer, "제출").Errors.GetValueOrDefault("total"));

    [Theory]
    [InlineData("완료", 600, 400, null)]
    [InlineData("완료", 600, 300, "시군비: 도비 + 시군비의 합계가 1,000이어야 합니다. 지금은 900입니다.")]
    [InlineData("계좌 오류", 600, 300, null)]
    public void Shares_must_give_the_amount_resolved_where_the_action_says_it_was_paid(string action, int province, int municipality, string? message)
    {
        var form = Json("""[{"key":"province","label":"도비","type":"money"},{"key":"municipality","label":"시군비","type":"money","sum":{"of":["province","municipality"],"equals":"facts.amount","when":["완료"]}}]""");
        var answer = new JsonObject { ["province"] = province, ["municipality"] = municipality };
        var result = FormValidator.Validate(form, answer, action, (JsonObject)JsonNode.Parse("""{"facts":{"amount":1000}}""")!);
        Assert.Equal(message, result.Errors.GetValueOrDefault("municipality"));
    }

    [Fact]
    public void A_goal_that_equals_where_one_stands_is_none_and_weights_make_a_hundred()
    {
        var form = Json("""[{"key":"kpis","label":"성과지표","type":"list","sum":{"of":["kpis.weight"],"equals":100},"columns":[{"key":"baseline","label":"기준값","type":"decimal"},{"key":"target","label":"목표값","type":"decimal","differsFrom":"baseline"},{"key":"weight","label":"가중치","type":"int"}]}]""");
        var result = Check(form, """{"kpis":[{"baseline":"3.5","target":3.5,"weight":60},{"baseline":1,"target":2,"weight":30}]}""", "제출");
        Assert.Equal("목표값: '기준값'과(와) 달라야 합니다.", result.Errors["kpis[0].target"]);
        Assert.Equal("성과지표: 가중치의 합계가 100이어야 합니다. 지금은 90입니다.", result.Errors["kpis"]);
        Assert.True(Check(form, """{"kpis":[{"baseline":1,"target":2,"weight":100}]}""", "제출").IsValid);
    }

    [Fact]
    public void A_read_only_field_keeps_the_definitions_value_whatever_comes_in() =>
        Assert.Equal("9f3c", Check(Json("""[{"key":"hash","label":"확인값","type":"readonly","value":"9f3c"}]"""), """{"hash":"0000"}""", "서명").Data["hash"]!.GetValue<string>());

    [Fact]
    public void Unknown_keys_are_dropped() =>
        Assert.False(Check(Decision, """{"reason":"충분히 긴 사유를 적었습니다.","role":"Admin"}""", "반려").Data.ContainsKey("role"));

    [Fact]
    public void Resident_numbers_are_not_taken() =>
        Assert.Equal("사유: 주민등록번호는 적지 마십시오.", Check(Decision, """{"reason":"대표자 900101-1234567 확인 요청"}""", "반려").Errors["reason"]);

    [Theory]
    [InlineData("402-81-00001", true)]
    [InlineData("123-45-67890", false)]
    public void Business_numbers_are_checked_by_their_digit(string typed, bool valid) =>
        Assert.Equal(valid, Check(Json("""[{"key":"brn","label":"번호","type":"brn","required":true}]"""), new JsonObject { ["brn"] = typed }.ToJsonString(), "제출").IsValid);

    [Fact]
    public void A_local_time_becomes_an_instant() =>
        Assert.Equal("2026-04-03T09:00:00Z", Check(Json("""[{"key":"at","label":"일시","type":"datetime","required":true}]"""), """{"at":"2026-04-03T18:00"}""", "확정").Data["at"]!.GetValue<string>());

    private static FormResult Check(JsonArray form, string answer, string action) =>
        FormValidator.Validate(form, (JsonObject)JsonNode.Parse(answer)!, action, []);

    private static JsonArray Json(string text) => (JsonArray)JsonNode.Parse(text)!;
}
