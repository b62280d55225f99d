package io.zhanggui.connect.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.connect.reading.Table;
import io.zhanggui.connect.reading.TableFile;
import io.zhanggui.connect.reading.TableRows;
import io.zhanggui.shared.Period;
import io.zhanggui.simulator.Scale;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.World;
import io.zhanggui.simulator.files.BehaviourLog;
import io.zhanggui.simulator.files.SellerFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything the simulator writes in the sellers' formats is recognised and read without a single refused row. */
class SimulatedFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Recogniser recogniser = new Recogniser(Formats.builtIn());
    private final Set<String> seen = new TreeSet<>();
    private long rows;

    @Test
    void all_files_of_a_simulated_agency_are_read_to_the_last_row(@TempDir Path folder) throws IOException {
        SellerFiles.write(Simulator.agency(42, TODAY, Scale.TINY), folder, (shop, file, done, total) -> {});
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(this::read);
        }
        assertThat(rows).isGreaterThan(1_000);
        assertThat(seen).contains("order_list", "order_lines", "refunds", "sycm_item_list", "alipay_merchant");
    }

    @Test
    void a_log_of_behaviour_is_told_by_its_content(@TempDir Path folder) throws IOException {
        World world = Simulator.agency(42, TODAY, Scale.TINY);
        ShopHistory history = world.history(world.shops().getFirst());
        Path file = folder.resolve("UserBehavior.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            BehaviourLog.write(history, TODAY.minusDays(30), out);
        }
        read(file);
        assertThat(seen).containsExactly("behaviour");
        assertThat(rows).isGreaterThan(100);
    }

    private void read(Path file) {
        TableFile opened = TableFile.open(file, file.getFileName().toString());
        assertThat(opened.refused()).isEmpty();
        for (Table table : opened.tables()) {
            if (table.fileName().contains("汇总")) {
                continue;
            }
            Recognition found = recogniser.recognise(table);
            assertThat(found.isSure())
                    .as(file + " " + table.fileName() + found.matches())
                    .isTrue();
            map(table, found.best());
        }
    }

    private void map(Table table, Match match) {
        seen.add(match.format().key());
        assertThat(match.confidence()).as(table.fileName()).isGreaterThan(0.95);
        Supplied supplied =
                Supplied.NOTHING.withAsOf(TODAY).withPeriod(Period.day(TODAY)).withItem("600000000001");
        RowMapper mapper = new RowMapping(match, supplied, (utf8, from, to) -> to - from).newMapper();
        try (TableRows data = table.rows(match.header())) {
            RowBlock block;
            while ((block = data.next()) != null) {
                while (block.advance()) {
                    rows++;
                    assertThat(mapper.map(block) ? List.of() : mapper.problems())
                            .as(table.fileName() + " line " + block.line() + " " + block.texts())
                            .isEmpty();
                }
            }
        }
    }
}
