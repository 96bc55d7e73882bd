using Npgsql;

namespace DmpAnalytics.Tests.Testing;

/// <summary>Equal for equal rows in all tables of a database on a server.</summary>
internal static class ServerFingerprint
{
    public static async Task<string> OfAsync(string server)
    {
        await using var connection = new NpgsqlConnection($"{server};Pooling=false");
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (var command = new NpgsqlCommand("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1", connection))
        await using (var row = await command.ExecuteReaderAsync())
        {
            while (await row.ReadAsync()) tables.Add(row.GetString(0));
        }

        var print = new List<string>();
        foreach (var table in tables)
        {
            await using var command = new NpgsqlCommand($"SELECT md5(coalesce(string_agg(t::text, ' ' ORDER BY t::text COLLATE \"C\"), '')) FROM {table} t", connection);
            print.Add($"{table} {await command.ExecuteScalarAsync()}");
        }

        return string.Join('\n', print);
    }
}
