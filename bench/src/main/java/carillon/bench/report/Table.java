package carillon.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown whose columns are as wide as they need to be. The first column is text. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with a head. */
    public Table(String... head) {
        rows.add(List.of(head));
    }

    /** Adds a row; cells that are missing at its end stay empty. */
    public void add(List<String> cells) {
        int columns = rows.getFirst().size();
        if (cells.isEmpty() || cells.size() > columns) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns);
        }
        List<String> row = new ArrayList<>(cells);
        while (row.size() < columns) {
            row.add("");
        }
        rows.add(row);
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        List<Integer> widths = IntStream.range(0, columns).mapToObj(this::width).toList();
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            text.append(line(rows.get(row), widths));
            if (row == 0) {
                text.append(rule(widths));
            }
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> cell(row.get(column), widths.get(column), column > 0))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(String text, int width, boolean isFigure) {
        String blanks = " ".repeat(width - text.length());
        return isFigure ? blanks + text : text + blanks;
    }

    private static String rule(List<Integer> widths) {
        return IntStream.range(0, widths.size())
                .mapToObj(column -> "-".repeat(widths.get(column) + 1) + (column > 0 ? ":" : "-"))
                .collect(Collectors.joining("|", "|", "|\n"));
    }
}
