using System.Globalization;
using System.Text;

namespace DmpAnalytics.Hosting.Metrics;

/// <summary>The text form that Prometheus reads, version 0.0.4.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IReadOnlyList<MeterFamily> families)
    {
        var text = new StringBuilder();
        foreach (var family in families)
        {
            var name = NameOf(family);
            if (family.Help.Length > 0) text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {family.Help.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal)}\n");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {KindOf(family.Kind)}\n");
            foreach (var (labels, sample) in family.Samples.OrderBy(each => each.Key, StringComparer.Ordinal))
            {
                var (value, count, upTo) = sample.Read();
                if (family.Kind != MeterKind.Histogram)
                {
                    Line(text, name, labels, Number(value));
                    continue;
                }

                for (var place = 0; place < upTo.Length; place++)
                    Line(text, name + "_bucket", With(labels, place < family.Bounds.Count ? Number(family.Bounds[place]) : "+Inf"), Number(upTo[place]));
                Line(text, name + "_sum", labels, Number(value));
                Line(text, name + "_count", labels, Number(count));
            }
        }

        return text.ToString();
    }

    /// <summary>Letters, digits and underscores.</summary>
    public static string NameOf(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    public static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>With its unit, and <c>_total</c> where it only grows.</summary>
    private static string NameOf(MeterFamily family)
    {
        var unit = family.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        var name = NameOf(family.Name);
        if (unit.Length > 0 && !name.EndsWith(unit, StringComparison.Ordinal)) name += unit;
        return family.Kind == MeterKind.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    private static string KindOf(MeterKind kind) => kind switch
    {
        MeterKind.Counter => "counter",
        MeterKind.Histogram => "histogram",
        _ => "gauge",
    };

    private static string With(string labels, string end) => labels.Length == 0 ? $"le=\"{end}\"" : $"{labels},le=\"{end}\"";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string name, string labels, string value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(value).Append('\n');
    }
}
