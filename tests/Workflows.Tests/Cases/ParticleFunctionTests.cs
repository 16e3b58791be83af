using SmartFactory.Workflows.Cases.Scripts;

namespace SmartFactory.Workflows.Tests.Cases;

public sealed class ParticleFunctionTests
{
    [Theory]
    [InlineData("협약", "을", "를", "협약을")]
    [InlineData("신청서", "을", "를", "신청서를")]
    [InlineData("보완", "으로", "로", "보완으로")]
    [InlineData("서류", "으로", "로", "서류로")]
    [InlineData("파일", "으로", "로", "파일로")]
    [InlineData("파일", "을", "를", "파일을")]
    [InlineData("JS1", "으로", "로", "JS1로")]
    [InlineData("JS1", "은", "는", "JS1은")]
    [InlineData("JS2", "은", "는", "JS2는")]
    [InlineData("JS3", "으로", "로", "JS3으로")]
    [InlineData("", "은", "는", "는")]
    public void A_word_takes_the_particle_that_its_last_sound_asks_for(string word, string afterConsonant, string afterVowel, string expected) =>
        Assert.Equal(expected, new ParticleFunction().Invoke([word, afterConsonant, afterVowel], null!));
}
