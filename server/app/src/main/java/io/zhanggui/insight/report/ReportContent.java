package io.zhanggui.insight.report;

import io.zhanggui.insight.Words;
import java.util.List;

/**
 * What a report says, section by section. Keys tell lines and rows from each other across versions.
 *
 * @param shops names of the shops, as they were
 */
public record ReportContent(List<String> shops, List<Section> sections) {

    public ReportContent {
        shops = List.copyOf(shops);
        sections = List.copyOf(sections);
    }

    /** Sentences first, then tables. */
    public record Section(String key, Words title, List<Line> lines, List<Grid> grids) {
        public Section {
            lines = List.copyOf(lines);
            grids = List.copyOf(grids);
        }
    }

    /**
     * A sentence.
     *
     * @param cites numbers of what it rests on: {@code S12}, {@code E3}, {@code I7}
     */
    public record Line(String key, Words words, List<String> cites) {
        public Line {
            cites = List.copyOf(cites);
        }
    }

    /** A table; every row has a cell for each column. */
    public record Grid(String key, Words caption, List<Words> columns, List<Row> rows) {
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** One row and what it rests on. */
    public record Row(String key, List<Words> cells, List<String> cites) {
        public Row {
            cells = List.copyOf(cells);
            cites = List.copyOf(cites);
        }
    }
}
