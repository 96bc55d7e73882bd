namespace DmpAnalytics.Storage.AuditLog;

/// <summary>By which door a change came. Codes are stored.</summary>
public enum ActorChannel
{
    /// <summary>A page of the site.</summary>
    Page,

    /// <summary>A command on the machine itself.</summary>
    CommandLine,

    /// <summary>The programming interface.</summary>
    Interface,

    /// <summary>The program, without a person asking.</summary>
    Program,
}

/// <summary>Who changes something.</summary>
/// <param name="Name">The person as they are listed: the account's name, or the machine's user on the command line.</param>
/// <param name="Account">The id of the account; null where none is needed: the command line, the program itself, a stranger.</param>
/// <param name="Via">The door.</param>
public sealed record Actor(string Name, string? Account, ActorChannel Via)
{
    /// <summary>The program itself, such as when it fills an empty store.</summary>
    public static Actor Program { get; } = new("DmpAnalytics", null, ActorChannel.Program);

    /// <summary>The user of the machine who runs a command.</summary>
    public static Actor CommandLine { get; } = new(Environment.UserName, null, ActorChannel.CommandLine);
}
