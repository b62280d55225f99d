package io.zhanggui.insight.experiment.rules;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.zhanggui.insight.experiment.DaySums;
import io.zhanggui.insight.experiment.ExperimentDesign;
import io.zhanggui.insight.experiment.ExperimentError;
import io.zhanggui.insight.experiment.Experiments.Problem;
import io.zhanggui.insight.experiment.MetricKind;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table that people paste or upload: comma, semicolon or tab between the cells, a line of titles or none (then
 * the order of the template). A table of means may give every unit a line of its own with its value; the outlier rule is
 * then kept here, and the sums are made. All problems at once, and no row where there is one.
 */
public final class ReadingTable {

    private static final int MOST_LINES = 200_000;
    private static final int MOST_PROBLEMS = 50;

    private final ExperimentDesign design;
    private final RowReader rows;
    private List<TableColumn> needed;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A reader of tables for an experiment.
     *
     * @param first the first day that counts
     * @param last today
     */
    public ReadingTable(ExperimentDesign design, LocalDate first, LocalDate last) {
        this.design = design;
        this.rows = new RowReader(design, first, last);
        this.needed = TableColumn.of(design.numbers().kind());
    }

    /** The rows, or what is wrong with them; never both. */
    public record Result(List<DaySums> rows, List<Problem> problems) {}

    public Result read(String text) {
        List<CsvRecord> lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<DaySums> read = List.of();
        if (lines.size() > MOST_LINES) {
            throw new Failure(ExperimentError.TABLE_TOO_LARGE, MOST_LINES);
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(1, "", "表是空的", "the table is empty"));
        }
        if (!lines.isEmpty()) {
            Map<TableColumn, Integer> places = places(lines.getFirst());
            boolean titled = TableColumn.find(lines.getFirst().getField(0)).isPresent();
            List<DaySums> found = new ArrayList<>();
            List<CsvRecord> data = lines.subList(titled ? 1 : 0, lines.size());
            if (problems.isEmpty() && needed.contains(TableColumn.VALUE)) {
                data.forEach(line -> rows.readUnit(line, places, problems).ifPresent(found::add));
                read = added(found);
            } else if (problems.isEmpty()) {
                data.forEach(line -> rows.read(line, places, problems).ifPresent(found::add));
                findTwice(data, found);
                read = found;
            }
            if (problems.isEmpty() && read.isEmpty()) {
                problems.add(new Problem(2, "", "只有表头，没有数据", "there are titles only"));
            }
        }
        return problems.isEmpty()
                ? new Result(List.copyOf(read), List.of())
                : new Result(List.of(), problems.stream().limit(MOST_PROBLEMS).toList());
    }

    /** Single units put together by day and variant. */
    private static List<DaySums> added(List<DaySums> units) {
        Map<List<Object>, DaySums> days = new LinkedHashMap<>();
        for (DaySums unit : units) {
            days.merge(
                    List.of(unit.day(), unit.variant()),
                    unit,
                    (one, other) ->
                            new DaySums(one.day(), one.variant(), one.sums().plus(other.sums())));
        }
        return List.copyOf(days.values());
    }

    private List<CsvRecord> lines(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char between =
                first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : first.indexOf('，') >= 0 ? '，' : ',';
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(between)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            return reader.stream()
                    .filter(line -> line.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                    .toList();
        } catch (CsvParseException | IOException e) {
            problems.add(new Problem(1, "", "引号没有配对，读不出表格", "a quote is not closed"));
            return List.of();
        }
    }

    private Map<TableColumn, Integer> places(CsvRecord titles) {
        Map<TableColumn, Integer> places = new EnumMap<>(TableColumn.class);
        boolean titled = TableColumn.find(titles.getField(0)).isPresent();
        if (design.numbers().kind() == MetricKind.MEAN
                && titled
                && names(titles).contains(TableColumn.VALUE)) {
            needed = TableColumn.ofUnits();
        }
        for (int i = 0; i < titles.getFieldCount(); i++) {
            int place = i;
            if (titled) {
                TableColumn.find(titles.getField(i)).ifPresent(column -> places.putIfAbsent(column, place));
            } else if (i < needed.size()) {
                places.put(needed.get(i), i);
            }
        }
        List<String> lacking = needed.stream()
                .filter(column -> !places.containsKey(column))
                .map(TableColumn::title)
                .toList();
        if (!lacking.isEmpty()) {
            String all =
                    String.join(",", needed.stream().map(TableColumn::title).toList());
            problems.add(new Problem(
                    titles.getStartingLineNumber(),
                    String.join(",", lacking),
                    "缺少列；需要 " + all,
                    "columns are missing; needed: " + all));
        }
        return places;
    }

    private static List<TableColumn> names(CsvRecord titles) {
        return titles.getFields().stream()
                .flatMap(title -> TableColumn.find(title).stream())
                .toList();
    }

    private void findTwice(List<CsvRecord> lines, List<DaySums> read) {
        if (!problems.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < read.size(); i++) {
            DaySums row = read.get(i);
            if (!seen.add(row.day() + " " + row.variant())) {
                String name = design.variants().get(row.variant());
                problems.add(new Problem(
                        lines.get(i).getStartingLineNumber(),
                        TableColumn.VARIANT.title(),
                        row.day() + " 的“" + name + "”在表里出现了两次",
                        "“" + name + "” stands twice on " + row.day()));
            }
        }
    }
}
