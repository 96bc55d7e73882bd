namespace DmpAnalytics.Storage.AuditLog;

/// <summary>What was done. Codes are stored and hashed: one is added at the end, none is ever renamed.</summary>
public enum LogAction
{
    /// <summary>The log starts on a store that held data versions before it had a log.</summary>
    LogBegun,
    ImportCommitted,
    ImportUndone,
    DraftPrepared,
    DraftReleased,
    DraftDiscarded,
    WarningsAcknowledged,
    CorrectionDeclared,
    CorrectionUndone,
    RankChanged,
    RankUndone,
    DefinitionsChanged,
    AccountCreated,
    AccountChanged,
    AccountLocked,
    AccountRemoved,
    RoleGranted,
    RoleRevoked,
    SignedIn,
    SignInFailed,
    SignedOutEverywhere,
    PasswordReset,
    SecondFactorChanged,
    TokenCreated,
    TokenRevoked,
    WithheldExported,
    DocumentAttached,
    Exported,
    BackupMade,
    Restored,
}
