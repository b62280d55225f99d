package io.zhanggui.connect.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.SharedData;
import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.connect.reading.Table;
import io.zhanggui.connect.reading.TableFile;
import io.zhanggui.connect.reading.TableRows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RealFilesTest {

    private static final Recogniser RECOGNISER = new Recogniser(Formats.builtIn());
    private static final Pseudonyms NAMES = (utf8, from, to) -> {
        long hash = 17;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + utf8[i];
        }
        return hash;
    };

    private final List<RowProblem> problems = new ArrayList<>();
    private final List<String> refusedRecords = new ArrayList<>();
    private long read;
    private long notes;

    private Match read(Path file, Consumer<RowMapper> each) {
        Table table =
                TableFile.open(file, file.getFileName().toString()).tables().getFirst();
        Match match = RECOGNISER.recognise(table).best();
        RowMapper mapper = new RowMapping(match, Supplied.NOTHING, NAMES).newMapper();
        try (TableRows rows = table.rows(match.header())) {
            RowBlock block;
            while ((block = rows.next()) != null) {
                while (block.advance()) {
                    read++;
                    if (mapper.map(block)) {
                        each.accept(mapper);
                    } else {
                        problems.addAll(mapper.problems());
                        refusedRecords.add(new String(block.record(), StandardCharsets.UTF_8));
                    }
                }
            }
            notes = rows.notes();
        }
        return match;
    }

    private static int place(Match match, String field) {
        return match.format().fact().findColumn(field).orElseThrow();
    }

    @Test
    void the_tmall_order_report_gives_its_known_sums() {
        long[] sums = new long[6];
        Map<String, Integer> provinces = new HashMap<>();
        Match match = read(SharedData.file("tmall-orders-2020-02/tmall_order_report.csv"), row -> {
            var fact = io.zhanggui.warehouse.FactKind.ORDER;
            sums[0] += row.value(fact.findColumn("total").orElseThrow());
            sums[1] += row.value(fact.findColumn("paid").orElseThrow());
            sums[2] += row.value(fact.findColumn("kept").orElseThrow());
            sums[3] += row.value(fact.findColumn("refund").orElseThrow());
            sums[4] += row.isNull(fact.findColumn("paid_at").orElseThrow()) ? 0 : 1;
            sums[5]++;
            int province = fact.findColumn("province").orElseThrow();
            assertThat(row.isNull(province)).isFalse();
            provinces.merge(new String(row.text(province), StandardCharsets.UTF_8), 1, Integer::sum);
        });
        assertThat(match.format().key()).isEqualTo("order_short");
        assertThat(match.confidence()).isGreaterThan(0.99);
        assertThat(problems).isEmpty();
        assertThat(sums).containsExactly(2_995_760_61L, 2_474_823_07L, 1_902_487_15L, 572_335_92L, 24_087, 28_010);
        assertThat(provinces).hasSize(31).containsEntry("上海", 3_353).containsKeys("内蒙古", "安徽", "黑龙江");
    }

    @Test
    void the_behaviour_file_gives_its_counts_and_flags_the_cut_last_line() {
        Map<String, Integer> actions = new HashMap<>();
        Map<Long, Integer> persons = new HashMap<>();
        long[] inside = new long[1];
        long from = micros("2017-11-25T00:00:00");
        long to = micros("2017-12-04T00:00:00");
        Match match = read(SharedData.file("taobao-behaviour-2017/UserBehavior-head.csv"), row -> {
            var fact = io.zhanggui.warehouse.FactKind.BEHAVIOUR;
            int action = fact.findColumn("action").orElseThrow();
            long at = row.value(fact.findColumn("happened_at").orElseThrow());
            actions.merge(new String(row.text(action), StandardCharsets.UTF_8), 1, Integer::sum);
            persons.merge(row.value(fact.findColumn("person").orElseThrow()), 1, Integer::sum);
            inside[0] += at >= from && at < to ? 1 : 0;
        });
        assertThat(match.format().key()).isEqualTo("behaviour");
        assertThat(read).isEqualTo(84_476);
        assertThat(actions)
                .containsEntry("pv", 75_872)
                .containsEntry("cart", 4_497)
                .containsEntry("fav", 2_356)
                .containsEntry("buy", 1_750);
        assertThat(persons).hasSize(815);
        assertThat(inside[0]).isEqualTo(84_440);
        assertThat(problems).singleElement().extracting(RowProblem::code).isEqualTo(ConnectError.ROW_CUT_SHORT);
        assertThat(refusedRecords).containsExactly("100370,1968385,1875258,pv");
    }

    private static long micros(String moment) {
        return LocalDateTime.parse(moment).toEpochSecond(java.time.ZoneOffset.UTC) * 1_000_000;
    }

    @Test
    void the_alipay_receipt_is_found_below_its_preamble() {
        List<Long> income = new ArrayList<>();
        Path file = SharedData.file("alipay-statement/example-alipay-records.csv");
        Match match = read(file, row -> {
            var fact = io.zhanggui.warehouse.FactKind.LEDGER_ENTRY;
            int column = fact.findColumn("income").orElseThrow();
            if (!row.isNull(column)) {
                income.add(row.value(column));
            }
        });
        assertThat(match.format().key()).isEqualTo("alipay_personal_app");
        assertThat(problems).extracting(RowProblem::toString).isEmpty();
        assertThat(read).isEqualTo(10);
        assertThat(income).containsExactly(222_228_50L);
        Table table = TableFile.open(file, "a.csv").tables().getFirst();
        SourceHints hints = SourceHints.of(table.preamble(match.header()), "a.csv");
        assertThat(hints.findExportedAt().orElseThrow().value()).isEqualTo("2023-02-13T09:12:52");
        assertThat(hints.findPeriod().orElseThrow().value().days()).isEqualTo(4);
        assertThat(notes).isZero();
        assertThat(place(match, "booked_at")).isPositive();
    }
}
