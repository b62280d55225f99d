package io.zhanggui.settlement.facts;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.zhanggui.settlement.Finding;
import io.zhanggui.settlement.Finding.Weight;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Quantity;
import io.zhanggui.settlement.contract.Quantity.Mark;
import io.zhanggui.settlement.contract.Variant;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** Reads {@code metric,scope,from,to,value,variant}, in any order of columns, and says every fault with its place. */
public final class FactReader {

    /** The columns of a file of facts. */
    public static final List<String> COLUMNS = List.of("metric", "scope", "from", "to", "value", "variant");

    /** Faults after these are not told: a file of another kind would have one on each line. */
    private static final int MOST_FAULTS = 50;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<List<Object>, Integer> seen = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    private FactReader() {}

    /**
     * What a file holds.
     *
     * @param facts all of them, or none where a line is wrong
     * @param findings every fault, by line
     */
    public record Reading(Optional<Facts> facts, List<Finding> findings) {}

    /** Reads the bytes of a file, which must be UTF-8. */
    public static Reading read(byte[] bytes) {
        FactReader reader = new FactReader();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            reader.lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            reader.fault(
                    "1000",
                    1,
                    1,
                    "",
                    "文件不是 UTF-8 编码",
                    "the file is not UTF-8",
                    "另存为 UTF-8 的 CSV",
                    "save it as CSV in UTF-8");
        } catch (CsvParseException e) {
            reader.fault(
                    "1001",
                    1,
                    1,
                    "",
                    "不是 CSV：" + e.getMessage(),
                    "not CSV: " + e.getMessage(),
                    "核对引号",
                    "check the quotes");
        }
        return reader.findings.isEmpty()
                ? new Reading(Optional.of(new Facts(reader.facts)), List.of())
                : new Reading(Optional.empty(), List.copyOf(reader.findings));
    }

    private void lines(String text) {
        var records = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
        boolean header = true;
        for (CsvRecord line : records) {
            if (header) {
                header(line);
                header = false;
            } else if (places.size() == COLUMNS.size() && findings.size() < MOST_FAULTS) {
                line(line);
            }
        }
        if (header) {
            fault(
                    "1002",
                    1,
                    1,
                    "",
                    "文件是空的",
                    "the file is empty",
                    "第一行写 " + String.join(",", COLUMNS),
                    "begin with " + String.join(",", COLUMNS));
        }
    }

    private void header(CsvRecord line) {
        for (int i = 0; i < line.getFieldCount(); i++) {
            places.putIfAbsent(line.getField(i).strip(), i);
        }
        places.keySet().retainAll(COLUMNS);
        for (String column : COLUMNS) {
            if (!places.containsKey(column)) {
                fault(
                        "1003",
                        (int) line.getStartingLineNumber(),
                        1,
                        String.join(",", line.getFields()),
                        "表头缺少“" + column + "”列",
                        "the header lacks \"" + column + "\"",
                        "第一行写 " + String.join(",", COLUMNS),
                        "begin with " + String.join(",", COLUMNS));
            }
        }
    }

    private void line(CsvRecord line) {
        int faults = findings.size();
        String metric = field(line, "metric");
        String scope = field(line, "scope");
        Optional<LocalDate> from = day(line, "from");
        Optional<LocalDate> to = day(line, "to");
        Optional<BigFraction> value = value(line);
        Optional<Variant> variant = Variant.find(field(line, "variant"));
        if (metric.isEmpty() || scope.isEmpty()) {
            String empty = metric.isEmpty() ? "metric" : "scope";
            bad(
                    line,
                    empty,
                    "",
                    "“" + empty + "”是空的",
                    "\"" + empty + "\" is empty",
                    "写指标的键，和 all 或 shop:店铺",
                    "write the metric's key, and all or shop:ID");
        }
        if (variant.isEmpty()) {
            String found = field(line, "variant");
            bad(
                    line,
                    "variant",
                    found,
                    "没有“" + found + "”这种来源",
                    "no variant \"" + found + "\"",
                    "reported | computed | typed | agreed",
                    "reported | computed | typed | agreed");
        }
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            bad(
                    line,
                    "to",
                    to.get().toString(),
                    "止日不晚于起日",
                    "the end is not after the start",
                    "止日不算在内：1 月 5 日这一天写 2026-01-05,2026-01-06",
                    "the end is not included: January 5 is 2026-01-05,2026-01-06");
        }
        if (findings.size() == faults) {
            add(
                    line,
                    new Fact(
                            metric,
                            scope,
                            new Span(from.orElseThrow(), to.orElseThrow()),
                            value.orElseThrow(),
                            variant.orElseThrow(),
                            (int) line.getStartingLineNumber()));
        }
    }

    private void add(CsvRecord line, Fact fact) {
        Integer earlier =
                seen.putIfAbsent(List.of(fact.metric(), fact.scope(), fact.span(), fact.variant()), fact.line());
        if (earlier != null) {
            bad(
                    line,
                    "metric",
                    fact.metric(),
                    "与第 " + earlier + " 行重复：同一指标、范围、日期和来源",
                    "the same metric, scope, days and variant as line " + earlier,
                    "只留一行",
                    "keep one of them");
            return;
        }
        facts.add(fact);
    }

    private String field(CsvRecord line, String column) {
        int place = places.getOrDefault(column, -1);
        return place >= 0 && place < line.getFieldCount() ? line.getField(place).strip() : "";
    }

    private Optional<LocalDate> day(CsvRecord line, String column) {
        String text = field(line, column);
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            bad(
                    line,
                    column,
                    text,
                    "“" + text + "”不是日期",
                    "\"" + text + "\" is no date",
                    "写成 2026-01-31",
                    "write 2026-01-31");
            return Optional.empty();
        }
    }

    private Optional<BigFraction> value(CsvRecord line) {
        String text = field(line, "value");
        Optional<BigFraction> value = Quantity.parse(text)
                .filter(quantity -> quantity.mark() != Mark.POINTS)
                .map(Quantity::value);
        if (value.isEmpty()) {
            bad(
                    line,
                    "value",
                    text,
                    "“" + text + "”不是数",
                    "\"" + text + "\" is no number",
                    "写成 1234.50、0.0235 或 2.35%，最多 12 位小数",
                    "write 1234.50, 0.0235 or 2.35%, with at most 12 decimals");
        }
        return value;
    }

    private void bad(CsvRecord line, String column, String found, String zh, String en, String hintZh, String hintEn) {
        fault(
                "1010",
                (int) line.getStartingLineNumber(),
                places.getOrDefault(column, 0) + 1,
                found,
                zh,
                en,
                hintZh,
                hintEn);
    }

    private void fault(
            String number, int line, int column, String found, String zh, String en, String hintZh, String hintEn) {
        findings.add(new Finding(
                "FACTS-" + number,
                Weight.FAULT,
                "",
                line,
                column,
                found,
                new Words(zh, en),
                new Words(hintZh, hintEn)));
    }
}
