package io.zhanggui.compliance.watch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Category;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoldGoodsTest {

    private static final List<String> COSMETICS = List.of("化妆品");

    private final SoldGoods goods = new SoldGoods();

    @Test
    void the_list_of_the_shop_tells_what_it_sells() {
        goods.add("家纺", "纯棉四件套");
        goods.add("茶器", "手作茶叶罐");
        assertThat(goods.isAny(COSMETICS)).isFalse();
        assertThat(goods.isUnknown(COSMETICS)).isFalse();
        goods.add("美妆", "一盒");
        assertThat(goods.isAny(COSMETICS)).isTrue();
    }

    @Test
    void titles_tell_where_the_list_does_not_and_so_does_the_gate() {
        goods.add("", "保湿面霜");
        assertThat(goods.isAny(COSMETICS)).isTrue();
        assertThat(goods.isAny(List.of("药品", "食品"))).isFalse();
        goods.add(Category.FOOD);
        assertThat(goods.isAny(List.of("药品", "食品"))).isTrue();
    }

    @Test
    void what_nothing_tells_is_unknown_and_not_sold() {
        goods.add("", "礼盒一份");
        goods.add(Category.OTHER);
        assertThat(goods.isAny(COSMETICS)).isFalse();
        assertThat(goods.isUnknown(COSMETICS)).isTrue();
        goods.add("", "纯棉四件套");
        assertThat(goods.isUnknown(COSMETICS)).isFalse();
        assertThat(goods.isUnknown(List.of("玩具"))).isTrue();
    }
}
