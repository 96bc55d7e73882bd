namespace DmpAnalytics.Storage.AuditLog;

/// <summary>What kind of thing something was done to. Codes are stored and hashed: one is added at the end, none is ever renamed.</summary>
public enum LogSubjectKind
{
    Import,
    DataVersion,
    Draft,
    Figure,
    Account,
    Token,
    Document,
    Definitions,
    Export,
    Database,
    Report,
}

/// <summary>The thing that something was done to; <paramref name="Id"/> is its number or public id, empty for what there is one of.</summary>
public sealed record LogSubject(LogSubjectKind Kind, string Id);
