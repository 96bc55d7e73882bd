using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DmpAnalytics.Storage.Copies;

/// <summary>Takes rows with one statement for each table.</summary>
internal sealed class SqliteTarget(SqliteConnection connection, SqliteTransaction transaction) : CopyTarget(connection, transaction)
{
    private string guard = "";

    public override async Task BeginAsync(CancellationToken cancellationToken)
    {
        guard = (string)(await ScalarAsync("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = 'data_versions_told'", cancellationToken))!;
        await ScalarAsync("DROP TRIGGER data_versions_told", cancellationToken);
    }

    public override Task EndAsync(CancellationToken cancellationToken) => ScalarAsync(guard, cancellationToken);

    public override async Task<long> FillAsync(CopiedTable table, Func<Func<object?[], Task>, Task<long>> source, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({table.Names}) VALUES ({string.Join(", ", table.Columns.Select((_, place) => Name(place)))})";
        var parameters = table.Columns.Select((_, place) => command.Parameters.Add(new SqliteParameter { ParameterName = Name(place) })).ToList();
        command.Prepare();
        return await source(async values =>
        {
            for (var place = 0; place < values.Length; place++) parameters[place].Value = values[place] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellationToken);
        });
    }

    private static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"@p{place}");
}
