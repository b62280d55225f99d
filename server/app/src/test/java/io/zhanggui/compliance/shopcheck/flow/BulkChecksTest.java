package io.zhanggui.compliance.shopcheck.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.shopcheck.BulkCheck;
import io.zhanggui.compliance.shopcheck.BulkCheck.Counts;
import io.zhanggui.compliance.shopcheck.BulkCheck.State;
import io.zhanggui.compliance.shopcheck.BulkChecks;
import io.zhanggui.compliance.shopcheck.BulkLine;
import io.zhanggui.compliance.shopcheck.CheckHistory;
import io.zhanggui.compliance.shopcheck.KeptCheck;
import io.zhanggui.identity.Caller;
import io.zhanggui.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Files on the real database and disk. */
class BulkChecksTest {

    private static final String FILE = "编号,标题,类目,买家手机\n1,纯棉女装,女装,13812345678\n2,全网最好用的面膜,化妆品,13812345679\n"
            + "3,祖传秘方三天根治脚气,化妆品,\n4,多出来的,女装,1,2,3\n";

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final BulkChecks checks = server.get(BulkChecks.class);

    @Test
    void lines_with_findings_are_told_with_their_place_and_the_broken_one_too() {
        BulkCheck done = done(submit(FILE, "GB18030"));
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts()).isEqualTo(new Counts(4, 2, 0, 1));
        List<BulkLine> lines = checks.lines(operator, done.id(), null, null, 0).items();
        assertThat(lines).extracting(BulkLine::line).containsExactly(3L, 4L, 5L);
        assertThat(lines).extracting(BulkLine::verdict).containsExactly("BLOCK", "BLOCK", "FAULT");
        assertThat(lines.getLast().fault())
                .isNotNull()
                .satisfies(fault -> assertThat(fault.zh()).contains("有 4 列", "有 6 列"));
        assertThat(lines.getFirst().cells().getFirst().column()).isEqualTo("标题");
        assertThat(checks.lines(operator, done.id(), "BLOCK", "absolute", 0).items())
                .hasSize(1);
        assertThat(done.rules()).extracting(BulkCheck.RuleCount::kind).contains("absolute");
    }

    @Test
    void unicode_text_without_its_mark_is_read_like_any_other() {
        BulkCheck done = done(submit(FILE, "UTF-16LE"));
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts()).isEqualTo(new Counts(4, 2, 0, 1));
    }

    @Test
    void the_workbook_has_all_lines_with_verdict_and_a_text_that_checks_clean() throws IOException {
        BulkCheck done = done(submit(FILE, "UTF-8"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        checks.write(operator, done.id(), bytes);
        List<Row> rows;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
                Stream<Row> all = workbook.getFirstSheet().openStream()) {
            rows = all.toList();
        }
        assertThat(rows).hasSize(5);
        assertThat(rows.get(0).getCellText(4)).isEqualTo("结论");
        assertThat(rows.get(1).getCellText(4)).isEqualTo("可以发");
        assertThat(rows.get(2).getCellText(4)).isEqualTo("不能发");
        assertThat(rows.get(2).getCellText(5)).contains("全网最好", "绝对化");
        assertThat(rows.get(2).getCellText(6)).contains("《广告法》");
        String rewritten = rows.get(2).getCellText(7);
        assertThat(done(submit("标题\n" + rewritten + "\n", "UTF-8")).counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(rows.get(4).getCellText(4)).isEqualTo("没有检查");
    }

    @Test
    void what_says_nothing_or_cannot_be_known_does_not_pass() {
        BulkCheck blank = done(submit("编号,标题\n1,\n2,   \n3,纯棉女装\n", "UTF-8"));
        assertThat(blank.counts()).isEqualTo(new Counts(3, 0, 0, 2));
        assertThat(blank.counts().passed()).isEqualTo(1);
        BulkCheck sheet = done(submitBook(book -> {
            Worksheet texts = book.newWorksheet("标题");
            texts.value(0, 0, "标题");
            texts.formula(1, 0, "CONCATENATE(B2,C2)");
            texts.formula(2, 0, "A9");
            texts.value(3, 0, "#DIV/0!");
            texts.value(4, 0, "纯棉女装");
        }));
        assertThat(sheet.counts()).isEqualTo(new Counts(4, 0, 0, 3));
        assertThat(checks.lines(operator, sheet.id(), "FAULT", null, 0).items())
                .extracting(line -> Objects.requireNonNull(line.fault()).zh())
                .satisfiesExactly(
                        no -> assertThat(no).contains("公式没有结果"),
                        no -> assertThat(no).contains("公式没有结果"),
                        error -> assertThat(error).contains("公式出错"));
    }

    @Test
    void a_line_with_an_unknown_text_beside_a_forbidden_one_tells_both() {
        BulkCheck done = done(submit("标题,卖点\n全网最好用的面膜,=A2\n", "UTF-8"));
        assertThat(done.counts()).isEqualTo(new Counts(1, 1, 0, 0));
        BulkLine line = checks.lines(operator, done.id(), null, null, 0).items().getFirst();
        assertThat(line.fault()).isNotNull();
        assertThat(line.cells()).hasSize(1);
    }

    @Test
    void sheets_that_are_not_checked_are_named() throws IOException {
        BulkCheck done = done(submitBook(book -> {
            for (String name : List.of("一", "二")) {
                Worksheet texts = book.newWorksheet(name);
                texts.value(0, 0, "标题");
                texts.value(1, 0, name.equals("一") ? "纯棉短袖" : "全网最好用");
            }
        }));
        assertThat(done.counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(done.columns().unread()).containsExactly("二");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        checks.write(operator, done.id(), bytes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
                Stream<Row> rows = workbook.findSheet("没有检查的表").orElseThrow().openStream()) {
            assertThat(rows.map(row -> row.getCellText(0)).toList()).contains("二");
        }
    }

    @Test
    void a_file_of_nothing_is_refused() {
        assertThatThrownBy(() -> submit("\uFEFF", "UTF-8")).hasMessageContaining("IMPORT-1001");
    }

    @Test
    void an_unclear_column_is_asked_for() {
        BulkCheck asking = submit("甲,乙\n1,全网最低价\n", "UTF-8");
        assertThat(asking.state()).isEqualTo(State.ASKING);
        assertThat(checks.sample(operator, asking.id())).containsExactly(List.of("1", "全网最低价"));
        assertThatThrownBy(() -> checks.choose(operator, asking.id(), List.of(9), true))
                .hasMessageContaining("COMPLIANCE-6752");
        BulkCheck done = done(checks.choose(operator, asking.id(), List.of(1), true));
        assertThat(done.counts()).isEqualTo(new Counts(1, 1, 0, 0));
        BulkCheck headless = done(checks.choose(operator, asking.id(), List.of(1), false));
        assertThat(headless.counts().lines()).isEqualTo(2);
    }

    @Test
    void the_kind_of_a_line_beats_that_of_the_file() {
        BulkChecks.Draft titles = new BulkChecks.Draft("a.csv", null, TextKind.TITLE, null);
        String file = "文字,文本类型\n不好用你打我,客服话术\n纯棉女装,\n";
        BulkCheck done = done(checks.submit(operator, titles, bytes(file, "UTF-8")));
        assertThat(done.counts().lines()).isEqualTo(2);
        assertThat(done.columns().kindAt()).isEqualTo(1);
    }

    @Test
    void what_was_checked_is_remembered_and_others_do_not_see_it() {
        BulkCheck done = done(submit(FILE, "UTF-8"));
        List<KeptCheck> kept = server.get(CheckHistory.class)
                .list(operator, "清单", null, true, 0)
                .items();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().blocked()).isEqualTo(2);
        Caller stranger = server.newAgency();
        assertThatThrownBy(() -> checks.get(stranger, done.id())).hasMessageContaining("COMPLIANCE-6751");
        assertThat(checks.list(stranger)).isEmpty();
    }

    @Test
    void the_file_lies_sealed_and_goes_with_its_check() throws IOException {
        Path folder = server.data().resolve("checks");
        long before = count(folder);
        BulkCheck done = done(submit(FILE, "UTF-8"));
        assertThat(count(folder)).isEqualTo(before + 1);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .doesNotContain("13812345678");
            }
        }
        checks.remove(operator, done.id());
        assertThat(count(folder)).isEqualTo(before);
        assertThatThrownBy(() -> checks.get(operator, done.id())).hasMessageContaining("COMPLIANCE-6751");
    }

    private static long count(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private BulkCheck submit(String file, String charset) {
        return checks.submit(operator, new BulkChecks.Draft("清单.csv", null, null, null), bytes(file, charset));
    }

    private BulkCheck submitBook(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BulkChecks.Draft draft = new BulkChecks.Draft("清单.xlsx", null, null, null);
        return checks.submit(operator, draft, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static ByteArrayInputStream bytes(String file, String charset) {
        return new ByteArrayInputStream(file.getBytes(Charset.forName(charset)));
    }

    private BulkCheck done(BulkCheck begun) {
        BulkCheck check = begun;
        for (int waits = 0; waits < 200 && isUnderWay(check); waits++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            check = checks.get(operator, check.id());
        }
        return check;
    }

    private static boolean isUnderWay(BulkCheck check) {
        return check.state() == State.WAITING || check.state() == State.RUNNING;
    }
}
