package io.zhanggui.insight.experiment.rules;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.zhanggui.insight.experiment.DaySums;
import io.zhanggui.insight.experiment.DaySums.Sums;
import io.zhanggui.insight.experiment.ExperimentDesign;
import io.zhanggui.insight.experiment.Experiments.Problem;
import io.zhanggui.insight.experiment.MetricKind;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.experiment.Moments;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one line of a table and says what is wrong with it. */
final class RowReader {

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d"),
            DateTimeFormatter.ofPattern("uuuu/M/d"),
            DateTimeFormatter.ofPattern("uuuu年M月d日"),
            DateTimeFormatter.BASIC_ISO_DATE);
    private static final BigDecimal MOST = new BigDecimal("1e24");
    private static final int FINEST = 10;

    private final ExperimentDesign design;
    private final LocalDate first;
    private final LocalDate last;

    RowReader(ExperimentDesign design, LocalDate first, LocalDate last) {
        this.design = design;
        this.first = first;
        this.last = last;
    }

    Optional<DaySums> read(CsvRecord line, Map<TableColumn, Integer> places, List<Problem> problems) {
        return new Row(line, places, problems).read();
    }

    /** A line of one unit: its value, pulled in to the cap that was set down before the start. */
    Optional<DaySums> readUnit(CsvRecord line, Map<TableColumn, Integer> places, List<Problem> problems) {
        return new Row(line, places, problems).readUnit();
    }

    /** The line while it is read. */
    private final class Row {

        private final CsvRecord line;
        private final Map<TableColumn, Integer> places;
        private final List<Problem> problems;
        private final int before;

        Row(CsvRecord line, Map<TableColumn, Integer> places, List<Problem> problems) {
            this.line = line;
            this.places = places;
            this.problems = problems;
            this.before = problems.size();
        }

        Optional<DaySums> read() {
            LocalDate day = day();
            int variant = variant();
            long units = number(TableColumn.UNITS).toBigInteger().longValue();
            Sums sums = sums(units);
            if (isFine()) {
                check(sums);
            }
            return isFine() ? Optional.of(new DaySums(day, variant, sums)) : Optional.empty();
        }

        Optional<DaySums> readUnit() {
            LocalDate day = day();
            int variant = variant();
            BigDecimal cap = design.cap();
            BigDecimal told = number(TableColumn.VALUE);
            if (told.stripTrailingZeros().scale() > FINEST / 2) {
                fault(TableColumn.VALUE, "小数最多 " + FINEST / 2 + " 位", "at most " + FINEST / 2 + " decimals");
            }
            BigDecimal value = cap == null ? told : told.min(cap);
            Sums sums = new Sums(1, value, value.multiply(value), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
            return isFine() ? Optional.of(new DaySums(day, variant, sums)) : Optional.empty();
        }

        private boolean isFine() {
            return problems.size() == before;
        }

        private void fault(TableColumn column, String zh, String en) {
            problems.add(new Problem(line.getStartingLineNumber(), column.title(), zh, en));
        }

        private String cell(TableColumn column) {
            int place = places.getOrDefault(column, Integer.MAX_VALUE);
            return place < line.getFieldCount() ? line.getField(place).strip() : "";
        }

        private LocalDate day() {
            String text = cell(TableColumn.DAY);
            for (DateTimeFormatter format : DAYS) {
                try {
                    LocalDate day = LocalDate.parse(text, format);
                    if (day.isBefore(first)) {
                        fault(TableColumn.DAY, day + " 早于开始日 " + first, day + " is before the start " + first);
                    } else if (day.isAfter(last)) {
                        fault(TableColumn.DAY, day + " 还没到", day + " has not come yet");
                    }
                    return day;
                } catch (DateTimeException e) {
                    continue;
                }
            }
            fault(TableColumn.DAY, "“" + text + "”不是日期，应如 2026-11-01", "“" + text + "” is no day such as 2026-11-01");
            return first;
        }

        private int variant() {
            String text = cell(TableColumn.VARIANT);
            int found = design.variants().indexOf(text);
            if (found < 0) {
                String all = String.join(" / ", design.variants());
                fault(
                        TableColumn.VARIANT,
                        "没有叫“" + text + "”的组；应为 " + all,
                        "there is no variant “" + text + "”; there are " + all);
            }
            return found;
        }

        private Sums sums(long units) {
            return switch (design.numbers().kind()) {
                case PROPORTION ->
                    new Sums(
                            units,
                            number(TableColumn.SUCCESSES),
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            BigDecimal.ZERO);
                case MEAN ->
                    new Sums(
                            units,
                            number(TableColumn.SUM),
                            number(TableColumn.SUM_SQUARES),
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            BigDecimal.ZERO);
                case RATIO ->
                    new Sums(
                            units,
                            number(TableColumn.SUM),
                            number(TableColumn.SUM_SQUARES),
                            number(TableColumn.BELOW),
                            number(TableColumn.BELOW_SQUARES),
                            number(TableColumn.CROSS));
            };
        }

        private BigDecimal number(TableColumn column) {
            String text = cell(column);
            try {
                BigDecimal number = new BigDecimal(text.replace(",", ""));
                boolean counted = column == TableColumn.UNITS || column == TableColumn.SUCCESSES;
                if (counted
                        && (number.signum() < 0 || number.stripTrailingZeros().scale() > 0)) {
                    fault(column, "“" + text + "”应是不小于 0 的整数", "“" + text + "” must be a whole number from 0");
                } else if (number.abs().compareTo(counted ? BigDecimal.valueOf(1_000_000_000_000L) : MOST) > 0
                        || number.stripTrailingZeros().scale() > FINEST) {
                    fault(column, "“" + text + "”太大或小数太多", "“" + text + "” is too large or too fine");
                } else {
                    return number;
                }
            } catch (NumberFormatException e) {
                fault(
                        column,
                        text.isEmpty() ? "是空的" : "“" + text + "”不是数",
                        text.isEmpty() ? "is empty" : "“" + text + "” is no number");
            }
            return BigDecimal.ZERO;
        }

        private void check(Sums sums) {
            if (sums.units() == 0) {
                if (!sums.isSame(Sums.NONE)) {
                    fault(TableColumn.UNITS, "样本数为 0，其余各列也应为 0", "no units, so the other columns must be 0");
                }
                return;
            }
            MetricKind kind = design.numbers().kind();
            Optional<Doubt> doubt = switch (kind) {
                case PROPORTION ->
                    Arms.successes(cell(TableColumn.VARIANT), sums).findDoubt();
                case MEAN ->
                    Moments.ofSums(
                                    sums.units(),
                                    sums.total().doubleValue(),
                                    sums.squares().doubleValue())
                            .findDoubt();
                case RATIO -> Arms.pair(sums).findDoubt();
            };
            TableColumn last = TableColumn.of(kind).getLast();
            doubt.ifPresent(found -> fault(last, found.zh(), found.en()));
            BigDecimal cap = design.cap();
            if (cap != null && sums.total().compareTo(cap.multiply(BigDecimal.valueOf(sums.units()))) > 0) {
                fault(
                        TableColumn.SUM,
                        "合计大于 样本数 × 封顶值 " + cap.toPlainString() + "：没有按预先写下的规则封顶",
                        "the sum is above units × the cap " + cap.toPlainString()
                                + ": the rule that was set down is not kept");
            }
        }
    }
}
