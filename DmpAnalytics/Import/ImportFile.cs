namespace DmpAnalytics.Import;

/// <summary>One file as it was handed in: its name without folders, and its bytes, unchanged.</summary>
public sealed record ImportFile(string Name, ReadOnlyMemory<byte> Bytes);
