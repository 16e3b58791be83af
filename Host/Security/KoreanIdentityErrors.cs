using Microsoft.AspNetCore.Identity;

namespace SmartFactory.Host.Security;

/// <summary>Identity's own complaints, in the words of the pages.</summary>
internal sealed class KoreanIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), Text.PasswordTooShort, length);

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), Text.PasswordRequiresDigit);

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), Text.PasswordRequiresLower);

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), Text.DuplicateEmail);

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), Text.DuplicateEmail);

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), Text.InvalidEmail);

    private static IdentityError Say(string code, string text, params object[] values) => new()
    {
        Code = code,
        Description = string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values),
    };
}
