package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFilesCommandTest {

    private static final String FAULTY = """
        changes:
          - change: pay_convertion
            zh: 转化率
        """;

    @TempDir
    Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("own.yaml"), text);
    }

    @Test
    void check_tells_every_fault_as_editors_read_it_and_needs_no_server() throws IOException {
        Path file = file(FAULTY);
        Run run = Run.of("metrics", "check", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.REFUSED_INPUT);
        assertThat(run.err())
                .startsWith(file + ":2:13: 不认识指标“pay_convertion”。是不是要写：pay_conversion、")
                .contains("(CATALOGUE-06)");
    }

    @Test
    void check_of_a_right_file_says_so() throws IOException {
        Run run =
                Run.of("metrics", "check", file(FAULTY.replace("vert", "vers")).toString(), "--lang", "en");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("no faults\n");
    }

    @Test
    void check_for_programs_is_one_fault_a_line() throws IOException {
        Run run = Run.of("metrics", "check", "--json", file(FAULTY).toString());
        assertThat(run.out()).contains("\"line\":2,\"column\":13,\"code\":\"CATALOGUE-06\"");
    }

    @Test
    void add_keeps_the_file_and_says_what_it_changed_and_what_uses_it() throws IOException {
        try (FakeServer server = FakeServer.on(folder)
                .when("POST /api/catalogue/files/own.yaml/check", """
                    {"faults":[],"changes":[{"kind":"changed","metric":{"key":"roi","zh":"投产比","en":"ROI"},
                     "uses":[{"zh":"默认看板","en":"the house's board"}]}]}\
                    """)
                .when("PUT /api/catalogue/files/own.yaml", "{\"number\":4}")) {
            Run run = Run.of(
                    "--data", folder.toString(), "metrics", "add", file(FAULTY).toString(), "--why", "新合同");
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isEqualTo("修改 roi 投产比\n  用在：默认看板\n已生效，版本 4\n");
        }
    }

    @Test
    void add_of_a_faulty_file_keeps_nothing() throws IOException {
        try (FakeServer server = FakeServer.on(folder).when("POST /api/catalogue/files/own.yaml/check", """
                {"faults":[{"file":"own.yaml","line":2,"column":13,"code":"CATALOGUE-06","zh":"不认识","en":"unknown",
                 "hintZh":"改","hintEn":"mend"}],"changes":[]}\
                """)) {
            Run run = Run.of(
                    "--data", folder.toString(), "metrics", "add", file(FAULTY).toString());
            assertThat(run.code()).isEqualTo(ExitCode.REFUSED_INPUT);
            assertThat(run.err()).isEqualTo("own.yaml:2:13: 不认识。改 (CATALOGUE-06)\n");
            assertThat(server.asked()).noneMatch(asked -> asked.startsWith("PUT"));
        }
    }
}
