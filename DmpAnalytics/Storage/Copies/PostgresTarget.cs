using System.Globalization;
using DmpAnalytics.Storage.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace DmpAnalytics.Storage.Copies;

/// <summary>Takes rows by binary COPY; afterwards the server goes on counting where they end.</summary>
internal sealed class PostgresTarget(NpgsqlConnection connection, NpgsqlTransaction transaction) : CopyTarget(connection, transaction)
{
    public override Task BeginAsync(CancellationToken cancellationToken) =>
        ScalarAsync(WriterTurn.Wait + "; ALTER TABLE data_versions DISABLE TRIGGER data_versions_told", cancellationToken);

    public override Task EndAsync(CancellationToken cancellationToken) =>
        ScalarAsync("ALTER TABLE data_versions ENABLE TRIGGER data_versions_told", cancellationToken);

    public override async Task<long> FillAsync(CopiedTable table, Func<Func<object?[], Task>, Task<long>> source, CancellationToken cancellationToken)
    {
        if (table.Name == StoreCopier.Log) return await FillOneByOneAsync(table, source, cancellationToken);
        long rows;
        await using (var copy = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({table.Names}) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            rows = await source(async values =>
            {
                await copy.StartRowAsync(cancellationToken);
                for (var place = 0; place < values.Length; place++)
                {
                    if (values[place] is { } value) await copy.WriteAsync(value, TypeOf(table.Columns[place].Form), cancellationToken);
                    else await copy.WriteNullAsync(cancellationToken);
                }
            });
            await copy.CompleteAsync(cancellationToken);
        }

        if (rows > 0 && table.Numbered is { } numbered)
            await ScalarAsync($"SELECT setval(pg_get_serial_sequence('\"{table.Name}\"', '{numbered}'), (SELECT max(\"{numbered}\") FROM \"{table.Name}\"))", cancellationToken);
        return rows;
    }

    /// <summary>Each entry of the log hangs on the one before, which has to be there: within one COPY it would not be yet.</summary>
    private async Task<long> FillOneByOneAsync(CopiedTable table, Func<Func<object?[], Task>, Task<long>> source, CancellationToken cancellationToken)
    {
        var places = string.Join(", ", table.Columns.Select((_, place) => string.Create(CultureInfo.InvariantCulture, $"${place + 1}")));
        await using var command = new NpgsqlCommand($"INSERT INTO \"{table.Name}\" ({table.Names}) VALUES ({places})", connection, transaction);
        foreach (var column in table.Columns) command.Parameters.Add(new() { NpgsqlDbType = TypeOf(column.Form) });
        await command.PrepareAsync(cancellationToken);
        return await source(async values =>
        {
            for (var place = 0; place < values.Length; place++) command.Parameters[place].Value = values[place] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellationToken);
        });
    }

    private static NpgsqlDbType TypeOf(StoredForm form) => form switch
    {
        StoredForm.Text => NpgsqlDbType.Text,
        StoredForm.Long => NpgsqlDbType.Bigint,
        StoredForm.Int => NpgsqlDbType.Integer,
        StoredForm.Flag => NpgsqlDbType.Boolean,
        StoredForm.Day => NpgsqlDbType.Date,
        StoredForm.Bytes => NpgsqlDbType.Bytea,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };
}
