using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Evidence;

/// <summary>
/// What lets a pack be checked without the program: the hashes of its files, and a script that needs only a POSIX shell and
/// sha256sum. It proves the files against SHA256SUMS and the log entry by entry, and says the end of the log to be compared.
/// </summary>
public static class Verifier
{
    public const string Sums = "SHA256SUMS";
    public const string Script = "verify.sh";

    /// <summary>What the script says, in braces in its text; none of it means anything to a shell.</summary>
    private static readonly string[] Said = ["about", "failed", "unlisted", "after", "end", "line", "missing", "changed", "chain", "hash", "endless", "entries"];

    private const string Text =
        """
        #!/bin/sh
        # {about}
        cd "$(dirname "$0")" || exit 2
        LC_ALL=C
        export LC_ALL

        sha() { sum=$(printf '%s' "$1" | sha256sum); printf '%s' "${sum%% *}"; }
        fail() { echo "{failed} $1"; exit 1; }

        sha256sum -c SHA256SUMS > /dev/null || fail "SHA256SUMS"
        find . -type f ! -name SHA256SUMS ! -name verify.sh | sed 's|^\./||' | while IFS= read -r file; do
          grep -qF "  $file" SHA256SUMS || { echo "{failed} $file {unlisted}"; exit 1; }
        done || exit 1
        echo "OK  SHA256SUMS"

        if [ -f log.jsonl ]; then
          former=0000000000000000000000000000000000000000000000000000000000000000
          next=1
          end=
          while IFS= read -r line; do
            [ -z "$end" ] || fail "log.jsonl {after}"
            case $line in
              '{"head":'*)
                end=$line
                [ "$line" = "{\"head\":{\"number\":$((next - 1)),\"hash\":\"$former\"}}" ] || fail "log.jsonl {end} $((next - 1))"
                continue ;;
              '{"entry":{"number":'*)
                entry=${line#'{"entry":'}
                entry=${entry%,\"content\":*}
                number=${entry#'{"number":'} ;;
              '{"number":'*)
                entry=
                number=${line#'{"number":'} ;;
              *) fail "log.jsonl {line} $next" ;;
            esac
            number=${number%%,*}
            tail=${line##*,\"content\":\"}
            content=${tail%%\"*}
            tail=${line##*,\"former\":\"}
            said=${tail%%\"*}
            tail=${line##*,\"hash\":\"}
            hash=${tail%%\"*}
            [ "$number" = "$next" ] || fail "log.jsonl {missing} $next"
            [ -z "$entry" ] || [ "$(sha "$entry")" = "$content" ] || fail "log.jsonl {changed} $number"
            [ "$said" = "$former" ] || fail "log.jsonl {chain} $number"
            [ "$(sha "$number
        $former
        $content")" = "$hash" ] || fail "log.jsonl {hash} $number"
            former=$hash
            next=$((next + 1))
          done < log.jsonl
          [ -n "$end" ] || fail "log.jsonl {endless}"
          echo "OK  log.jsonl {entries} $((next - 1))"
          echo "    $((next - 1)):$former"
        fi
        """;

    /// <summary>The files with their hashes and the script.</summary>
    public static IReadOnlyList<PackFile> Closed(IReadOnlyList<PackFile> files, Language language)
    {
        var sums = string.Concat(files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Sha256}  {file.Name}\n"));
        return [.. files, new(Sums, Encoding.UTF8.GetBytes(sums)), new(Script, ScriptOf(language))];
    }

    /// <summary>The script, telling what it finds in a language.</summary>
    public static byte[] ScriptOf(Language language) =>
        Encoding.UTF8.GetBytes(Said.Aggregate(Text.ReplaceLineEndings("\n") + "\n", (text, key) =>
            text.Replace($"{{{key}}}", Words.Get("Evidence", "script." + key, language), StringComparison.Ordinal)));
}
