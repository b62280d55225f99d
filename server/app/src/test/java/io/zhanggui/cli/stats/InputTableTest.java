package io.zhanggui.cli.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InputTableTest {

    @Test
    void columns_are_found_by_name_in_any_order_and_others_passed_over() {
        InputTable table = read("\uFEFFvalue, other ,ID\n1.5,x,a\n\n-2e3,y,b\n", InputColumn.text("id"), number());
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.texts("id")).containsExactly("a", "b");
        assertThat(table.numbers("value")).containsExactly(1.5, -2000);
    }

    @Test
    void tabs_separate_where_the_header_has_one() {
        assertThat(read("id\tvalue\na,b\t7\n", InputColumn.text("id"), number()).texts("id"))
                .containsExactly("a,b");
    }

    @Test
    void a_cell_that_is_no_number_is_named_with_its_place() {
        assertThatThrownBy(() -> read("value\n1\n\"2\n3\"\n4\n", number()))
                .hasMessageContaining("line 3")
                .hasMessageContaining("\"value\"")
                .hasMessageContaining("STATS-7003");
        assertThatThrownBy(() -> read("value\nInfinity\n", number())).hasMessageContaining("STATS-7003");
        assertThatThrownBy(() -> read("value,x\n,1\n", number())).hasMessageContaining("line 2");
    }

    @Test
    void nothing_is_told_from_zero_where_the_column_allows_it() {
        assertThat(read("value,x\n,1\nNA,1\n0,1\n", InputColumn.numberOrNothing("value"))
                        .numbers("value"))
                .containsExactly(Double.NaN, Double.NaN, 0);
    }

    @Test
    void a_missing_column_is_named_beside_those_there_are() {
        assertThatThrownBy(() -> read("a,b\n1,2\n", number()))
                .hasMessageContaining("\"value\"")
                .hasMessageContaining("a,b");
        assertThat(read("a,b\n1,2\n", number().optional()).has("value")).isFalse();
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThatThrownBy(() -> read("", number())).hasMessageContaining("STATS-7001");
        assertThatThrownBy(() -> read("value,value\n1,2\n", number())).hasMessageContaining("STATS-7007");
        assertThatThrownBy(() -> read("value\n1,2\n", number())).hasMessageContaining("STATS-7004");
        byte[] chinese = "数值,value\n一,1\n".getBytes(Charset.forName("GB18030"));
        assertThatThrownBy(() -> InputTable.read(new ByteArrayInputStream(chinese), number()))
                .hasMessageContaining("STATS-7005");
    }

    @Test
    void a_refusal_of_a_row_names_its_line() {
        InputTable table = read("value\n1\n\n\n2\n3\n", number());
        assertThat(table.refusal(2, "value", 3.0, "less")).hasMessageContaining("line 6");
    }

    private static InputColumn number() {
        return InputColumn.number("value");
    }

    private static InputTable read(String text, InputColumn... columns) {
        return InputTable.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), columns);
    }
}
