using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DmpAnalytics.Tests.Testing;

/// <summary>Keeps every command that reads from a database, with its parameters.</summary>
public sealed class CommandRecorder : DbCommandInterceptor
{
    private readonly Lock turn = new();
    private readonly List<(string Sql, IReadOnlyList<DbParameter> Parameters)> commands = [];

    /// <summary>Those so far, and none from now on but the next.</summary>
    public IReadOnlyList<(string Sql, IReadOnlyList<DbParameter> Parameters)> Take()
    {
        lock (turn)
        {
            var taken = commands.ToArray();
            commands.Clear();
            return taken;
        }
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Keep(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return new(result);
    }

    private void Keep(DbCommand command)
    {
        lock (turn) commands.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>()]));
    }
}
