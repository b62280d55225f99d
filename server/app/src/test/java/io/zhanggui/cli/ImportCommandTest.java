package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String DONE = """
            {"id":5,"file":"订单.csv","state":"done","format":"order_list","formatZh":"订单","confidence":0.98,\
            "receipt":{"load":12,"read":10,"accepted":6,"updated":1,"unchanged":1,"quarantined":2}}""";
    private static final String REFUSED = """
            {"id":6,"file":"别的.csv","state":"refused","refusal":{"code":"IMPORT-1003","zh":"看不懂","en":"not understood",\
            "nearestFormat":"order_list","nearestFormatZh":"订单"}}""";

    @TempDir
    Path data = Path.of("");

    @TempDir
    Path downloads = Path.of("");

    private FakeServer server;
    private Path orders = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void serve() throws IOException {
        orders = Files.writeString(downloads.resolve("订单.csv"), "订单编号\n1\n");
        other = Files.writeString(downloads.resolve("别的.csv"), "x\n");
        server = FakeServer.on(data)
                .when("GET /api/shops", "[{\"id\":1,\"name\":\"小店\",\"platform\":\"taobao\"}]")
                .when("POST /api/shops", "{\"id\":9,\"name\":\"新店\",\"platform\":\"tmall\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_job_is_followed_to_its_end_and_gives_one_json_line() {
        server.when("POST /api/imports", 201, "[{\"id\":5,\"file\":\"订单.csv\",\"state\":\"queued\"}]")
                .when("GET /api/imports/5", "{\"id\":5,\"file\":\"订单.csv\",\"state\":\"reading\",\"rowsRead\":4}")
                .when("GET /api/imports/5", DONE);

        Run run = Run.of("import", "--shop", "小店", orders.toString(), "--json", "--data", data.toString());

        assertThat(run.code()).isZero();
        assertThat(run.lines()).containsExactly("""
                {"file":"订单.csv","format":"order_list","confidence":0.98,"read":10,"accepted":6,"updated":1,\
                "unchanged":1,"quarantined":2,"load":12}""");
        assertThat(run.err()).as("nothing is said in a pipe").isEmpty();
        assertThat(server.asked()).contains("POST /api/imports?shop=1&name=订单.csv");
        assertThat(server.bodies()).contains("订单编号\n1\n");
    }

    @Test
    void a_refused_file_ends_with_3_while_the_others_load() {
        server.when("POST /api/imports", 201, "[" + REFUSED + "]").when("POST /api/imports", 201, "[" + DONE + "]");

        Run run =
                Run.of("import", "--shop=小店", other.toString(), orders.toString(), "--json", "--data", data.toString());

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED_INPUT);
        assertThat(run.lines().getFirst()).startsWith("""
                {"file":"别的.csv","format":null,"confidence":null,"read":0,"accepted":0,"updated":0,"unchanged":0,\
                "quarantined":0,"load":null,"state":"refused","refusal":{"code":"IMPORT-1003\"""");
        assertThat(run.lines().getLast()).contains("\"load\":12");
    }

    @Test
    void a_file_refused_at_the_door_is_refused_like_any_other() {
        server.when("POST /api/imports", 413, "{\"code\":\"IMPORT-1001\",\"zh\":\"太大\",\"en\":\"too large\"}");

        Run run = Run.of("import", "--shop=小店", orders.toString(), "--lang=en", "--data", data.toString());

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED_INPUT);
        assertThat(run.err()).contains("too large");
    }

    @Test
    void an_import_that_asks_is_cancelled_and_says_which_option_answers() {
        server.when("POST /api/imports", 201, """
                        [{"id":5,"file":"订单.csv","state":"asking","question":{"needs":"as_of","zh":"哪一天的？","en":"of which day?"}}]""").when("POST /api/imports/5/cancel", "{}");

        Run run = Run.of("import", "--shop=小店", orders.toString(), "--data", data.toString());

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED_INPUT);
        assertThat(run.err()).contains("哪一天的？").contains("--as-of");
        assertThat(server.asked()).contains("POST /api/imports/5/cancel");
    }

    @Test
    void what_the_file_does_not_say_comes_from_the_options() {
        server.when("POST /api/imports", 201, "[" + DONE + "]");

        Run.of("import", "--shop=小店", orders.toString(), "--period=2026-11-01..2026-12-01", "--data", data.toString());
        assertThat(server.asked().getLast()).contains("from=2026-11-01&to=2026-12-01");

        Run.of("import", "--shop=小店", orders.toString(), "--as-of=2026-11-20", "--data", data.toString());
        assertThat(server.asked().getLast()).contains("asOf=2026-11-20");
    }

    @Test
    void a_shop_that_is_not_there_yet_is_made() {
        server.when("POST /api/imports", 201, "[" + DONE + "]");

        Run run = Run.of("import", "--shop=新店", "--platform=tmall", orders.toString(), "--data", data.toString());

        assertThat(run.code()).isZero();
        assertThat(server.bodies()).contains("{\"name\":\"新店\",\"platform\":\"tmall\"}");
        assertThat(server.asked().getLast()).contains("shop=9&");
    }

    @Test
    void an_agency_that_is_named_is_made_before_it_acts() {
        server.when("POST /api/imports", 201, "[" + DONE + "]").when("POST /api/agencies", "{\"id\":2}");

        Run run = Run.of("import", "--shop=小店", "--agency=甲", orders.toString(), "--data", data.toString());

        assertThat(run.code()).isZero();
        assertThat(server.asked()).containsSubsequence("POST /api/agencies", "GET /api/shops?agency=甲");
        assertThat(server.bodies()).contains("{\"name\":\"甲\"}");
    }

    @Test
    void a_zip_gives_a_line_for_each_file_in_it() {
        server.when("POST /api/imports", 201, "[" + DONE + "," + REFUSED + "]");

        Run run = Run.of("import", "--shop=小店", orders.toString(), "--json", "--data", data.toString());

        assertThat(run.lines()).hasSize(2);
    }

    @Test
    void a_failed_import_is_a_failure_even_beside_a_refused_one() {
        server.when("POST /api/imports", 201, "[" + REFUSED + ",{\"id\":7,\"file\":\"订单.csv\",\"state\":\"failed\"}]");

        Run run = Run.of("import", "--shop=小店", orders.toString(), "--data", data.toString());

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void wrong_words_are_told_before_any_file_is_sent() {
        String folder = data.toString();
        String missing = downloads.resolve("没有.csv").toString();
        assertThat(Run.of("import", orders.toString(), "--data", folder).code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Run.of("import", "--shop=小店", "--data", folder).code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Run.of("import", "--shop=小店", orders.toString(), missing, "--data", folder)
                        .code())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(Run.of("import", "--shop=小店", orders.toString(), "--period=2026-12-01..2026-11-01", "--data", folder)
                        .code())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(Run.of("import", "--shop=小店", orders.toString(), "--period=November", "--data", folder)
                        .code())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_person_sees_the_account_and_on_a_terminal_the_progress() {
        server.when("POST /api/imports", 201, "[{\"id\":5,\"file\":\"订单.csv\",\"state\":\"reading\"}]")
                .when("GET /api/imports/5", """
                        {"id":5,"file":"订单.csv","state":"reading","bytesRead":50,"bytesTotal":200,"rowsRead":1234,"secondsLeft":3}""")
                .when("GET /api/imports/5", DONE);

        Run run = Run.watched("import", "--shop=小店", orders.toString(), "--data", data.toString());

        assertThat(run.err()).contains("25%").contains("1,234 行").contains("还要 3 秒");
        assertThat(run.out()).contains("读取 10 = 新增 6 + 更新 1 + 未变 1 + 隔离 2");
    }
}
