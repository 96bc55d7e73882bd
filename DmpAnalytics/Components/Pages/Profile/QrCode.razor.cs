using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace DmpAnalytics.Components.Pages.Profile;

/// <summary>A text as a QR code, dark on light in either theme, since phones read no other.</summary>
public partial class QrCode
{
    private string path = "";
    private int size;

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>What it is, for who cannot see it.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    protected override void OnParametersSet()
    {
        // The margin of four squares that phones need is part of what the library makes.
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        size = rows.Count;
        var drawn = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                if (rows[y][x]) drawn.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        path = drawn.ToString();
    }
}
