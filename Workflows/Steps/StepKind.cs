using System.ComponentModel.DataAnnotations;

namespace SmartFactory.Workflows.Steps;

/// <summary>What a step is to those who read the table.</summary>
public enum StepKind
{
    [Display(Name = "담당자 할 일")]
    Task,

    [Display(Name = "기업 요청")]
    Request,

    [Display(Name = "메일")]
    Notice,

    [Display(Name = "단계 표시")]
    Stage,

    [Display(Name = "문서")]
    Document,

    [Display(Name = "다른 절차")]
    Workflow,

    [Display(Name = "기다림")]
    Wait,

    [Display(Name = "갈림")]
    Branch,

    [Display(Name = "끝")]
    End,

    [Display(Name = "기록·계산")]
    Inner,
}
