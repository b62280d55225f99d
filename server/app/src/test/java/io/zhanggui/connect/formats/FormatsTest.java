package io.zhanggui.connect.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void the_built_in_catalogue_has_no_faults() {
        assertThat(Formats.builtIn().all()).hasSizeGreaterThanOrEqualTo(34);
    }

    @Test
    void the_index_names_each_format_file() throws IOException {
        Path folder = Path.of("src/main/resources/formats");
        List<String> index = Files.readAllLines(folder.resolve("index.txt"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(index)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml"))
                                    .toList());
        }
    }

    @Test
    void all_faults_are_told_at_once_with_file_and_line() {
        String one = """
                format: one
                zh: 一
                en: One
                fact: order
                where: somewhere
                colour: red
                columns:
                  - {name: 订单编号, field: order_no, type: id}
                  - {name: 总金额, field: amount, type: money}
                  - {name: 总 金额, field: total, type: whole}
                """;
        String two = "format: two\nzh: 二\n  en: Two\n";
        assertThatThrownBy(() -> Formats.parse(Map.of("one.yaml", one, "two.yaml", two)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("one.yaml:6: unknown key colour")
                .hasMessageContaining("one.yaml:9: ORDER has no field amount")
                .hasMessageContaining("one.yaml:10: column 总 金额 stands twice")
                .hasMessageContaining("one.yaml:10: total is MONEY, which whole does not fill")
                .hasMessageContaining("two.yaml:3");
    }

    @Test
    void a_key_that_nothing_fills_is_a_fault() {
        String dsr = """
                format: dsr
                zh: 一
                en: One
                fact: dsr
                where: somewhere
                columns:
                  - {name: 物流服务, field: logistics, type: decimal}
                """;
        assertThatThrownBy(() -> Formats.parse(Map.of("dsr.yaml", dsr)))
                .hasMessageContaining("dsr.yaml:1: nothing fills day");
    }

    @Test
    void format_files_are_plain_utf8() throws IOException {
        try (InputStream in = Formats.class.getResourceAsStream("/formats/order_list.yaml")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("订单编号");
        }
    }
}
