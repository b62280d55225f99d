package io.zhanggui.compliance.shopcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.shopcheck.BulkCheck.Columns;
import io.zhanggui.compliance.shopcheck.BulkCheck.TextColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextColumnsTest {

    @Test
    void columns_of_texts_are_told_by_their_names_with_what_they_are_for() {
        Columns columns = TextColumns.of("表", List.of("商品ID", "宝贝标题 ", "商品详情", "客服话术", "类目", "文本类型"));
        assertThat(columns.texts())
                .containsExactly(
                        new TextColumn(1, TextKind.TITLE),
                        new TextColumn(2, TextKind.DETAIL),
                        new TextColumn(3, TextKind.SCRIPT));
        assertThat(columns.categoryAt()).isEqualTo(4);
        assertThat(columns.kindAt()).isEqualTo(5);
    }

    @Test
    void of_a_column_called_text_the_kind_is_not_known() {
        assertThat(TextColumns.of("表", List.of("文字")).texts()).containsExactly(new TextColumn(0, null));
    }

    @Test
    void an_unclear_table_has_none_until_a_person_chooses() {
        Columns unclear = TextColumns.of("表", List.of("甲", "乙"));
        assertThat(unclear.texts()).isEmpty();
        assertThat(TextColumns.choose(unclear, List.of(1, 7, -1, 1)).texts()).containsExactly(new TextColumn(1, null));
    }
}
