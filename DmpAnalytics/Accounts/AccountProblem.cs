namespace DmpAnalytics.Accounts;

/// <summary>Why something with an account was not done. Nothing was changed then.</summary>
public enum AccountProblem
{
    /// <summary>No such account.</summary>
    UnknownAccount,

    /// <summary>Not 2 to 64 letters, digits or <c>. - _ @ +</c>, or not beginning with a letter or digit.</summary>
    BadName,

    /// <summary>Blank, longer than 64, or with control characters.</summary>
    BadDisplayName,

    NameTaken,

    PasswordTooShort,

    PasswordTooLong,

    /// <summary>What is left of it beside common words, rows of keys and repetitions is too little.</summary>
    PasswordCommon,

    /// <summary>It is made of the names of the program or the person.</summary>
    PasswordOfNames,

    /// <summary>The two entries differ.</summary>
    PasswordsDiffer,

    /// <summary>The present password is wrong.</summary>
    WrongPassword,

    /// <summary>The code of the app is wrong, too old, or was used before.</summary>
    WrongCode,

    /// <summary>Too many wrong passwords or codes: the account pauses.</summary>
    Paused,

    /// <summary>The one-time address was used, is too old, or never was.</summary>
    KeyInvalid,

    /// <summary>Nobody could keep the accounts any more.</summary>
    LastAdministrator,

    /// <summary>Nobody locks himself out.</summary>
    OwnLock,

    BadLabel,

    /// <summary>A token needs one scope or more that its account may use.</summary>
    BadScopes,

    /// <summary>Not 1 to 366 days.</summary>
    BadDays,

    /// <summary>An authenticator app is set up already, or none is.</summary>
    SecondFactorState,
}
