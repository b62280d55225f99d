package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricCommandTest {

    @TempDir
    Path data = Path.of("");

    private FakeServer server;

    @BeforeEach
    void serve() throws IOException {
        server = FakeServer.on(data).when("GET /api/shops", """
            [{"id":1,"name":"小店","platform":"taobao"},
             {"id":2,"name":"双胞胎","platform":"taobao"},
             {"id":3,"name":"双胞胎","platform":"tmall"}]\
            """);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Run metric(String... more) {
        String[] words = new String[more.length + 7];
        String[] common = {
            "--data", data.toString(), "metric", "kept_amount", "--from=2020-02-01", "--to=2020-03-01", "--lang=en"
        };
        System.arraycopy(common, 0, words, 0, common.length);
        System.arraycopy(more, 0, words, common.length, more.length);
        return Run.of(words);
    }

    private void answer(String rows) {
        server.when(
                "GET /api/metrics/kept_amount/values",
                "{\"metric\":\"kept_amount\",\"unit\":\"yuan\",\"source\":\"computed\",\"rows\":" + rows + "}");
    }

    @Test
    void each_row_is_one_json_line_with_the_shops_name() {
        answer("""
            [{"from":"2020-02-01","to":"2020-02-02","dims":{"day":"2020-02-01"},"value":"12.30"},
             {"from":"2020-02-02","to":"2020-02-03","dims":{"day":"2020-02-02"},"value":null,"reason":"missing"}]\
            """);

        Run run = metric("--shop", "小店", "--by", "day", "--source", "computed", "--as-of", "2020-03-05", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.lines()).containsExactly("""
                        {"metric":"kept_amount","shop":"小店","from":"2020-02-01","to":"2020-02-02",\
                        "dims":{"day":"2020-02-01"},"value":"12.30","unit":"yuan","source":"computed"}\
                        """, """
                        {"metric":"kept_amount","shop":"小店","from":"2020-02-02","to":"2020-02-03",\
                        "dims":{"day":"2020-02-02"},"value":null,"unit":"yuan","source":"computed","reason":"missing"}\
                        """);
        assertThat(server.asked().getLast())
                .isEqualTo("GET /api/metrics/kept_amount/values?shop=1&from=2020-02-01&to=2020-03-01&by=day"
                        + "&source=computed&asOf=2020-03-05");
    }

    @Test
    void filters_and_rolling_days_are_passed_on() {
        answer("[]");

        Run run =
                metric("--shop", "小店", "--by", "day", "--where", "item=123", "--where", "province=", "--rolling", "7");

        assertThat(run.code()).isZero();
        assertThat(server.asked().getLast()).endsWith("&by=day&rolling=7&where=item:123&where=province:");
    }

    @Test
    void people_read_grouped_figures_with_their_unit() {
        answer("[{\"from\":\"2020-02-01\",\"to\":\"2020-03-01\",\"dims\":{},\"value\":\"1902189.15\"}]");

        assertThat(metric("--shop", "小店").out()).contains("1,902,189.15 yuan");
        assertThat(metric("--shop", "小店", "--lang", "zh").code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void several_shops_are_asked_one_by_one() {
        answer("[{\"from\":\"2020-02-01\",\"to\":\"2020-03-01\",\"dims\":{},\"value\":\"1.00\"}]");

        Run run = metric("--shop", "小店", "--shop", "双胞胎", "--platform", "tmall", "--json");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(metric("--shop", "双胞胎", "--platform", "tmall", "--json").lines())
                .hasSize(1);
        assertThat(server.asked().getLast()).contains("shop=3&");
    }

    @Test
    void a_name_of_two_shops_is_wrong_use_until_the_platform_tells_them_apart() {
        Run run = metric("--shop", "双胞胎");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("--platform");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_shop_that_is_not_there_is_wrong_use_and_is_not_made() {
        assertThat(metric("--shop", "别家").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(server.asked()).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void an_unknown_metric_is_wrong_use_and_the_servers_own_words_are_told() {
        server.when(
                "GET /api/metrics/kept_amount/values",
                404,
                "{\"code\":\"METRICS-1001\",\"zh\":\"没有这个指标\",\"en\":\"no such metric\"}");

        Run run = metric("--shop", "小店");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("no such metric").contains("METRICS-1001");
    }

    @Test
    void a_fault_of_the_server_is_a_failure() {
        server.when("GET /api/metrics/kept_amount/values", 500, "{\"code\":\"X-1\",\"zh\":\"坏了\",\"en\":\"broken\"}");

        assertThat(metric("--shop", "小店").code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void words_that_do_not_fit_are_wrong_use() {
        String folder = data.toString();
        assertThat(Run.of("metric", "--data", folder).code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(metric("--shop", "小店", "--source", "guessed").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(metric("--shop", "小店", "--as-of", "tomorrow").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(metric("--shop", "小店", "--no-such-option").err()).contains("unknown: --no-such-option");
        assertThat(Run.of("metric", "k", "--shop=小店", "--from=2020-03-01", "--to=2020-03-01", "--data", folder)
                        .code())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(Run.of("--json", "--data", folder).code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Run.of("nonsense").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Run.of("shops", "--lang", "fr").code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void a_server_of_another_version_is_refused() throws IOException {
        server.close();
        server = FakeServer.on(data, "0.0.1");

        Run run = metric("--shop", "小店");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("0.0.1");
    }

    @Test
    void the_agency_goes_along_with_every_request() {
        answer("[]");

        metric("--shop", "小店", "--agency", "甲 代运营");

        assertThat(server.asked().subList(1, server.asked().size())).allMatch(asked -> asked.contains("agency=甲"));
    }
}
