package io.zhanggui.compliance.shopcheck.rules;

import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.shopcheck.BulkCheck.Columns;
import io.zhanggui.compliance.shopcheck.BulkCheck.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which columns of a table hold texts, told by their names in exports and in lists people keep. */
public final class TextColumns {

    private static final Map<TextKind, Set<String>> KINDS = Map.of(
            TextKind.TITLE,
            Set.of("标题", "宝贝标题", "商品标题", "商品名称", "宝贝名称", "产品名称", "商品全称", "推广标题", "title"),
            TextKind.DETAIL,
            Set.of("商品详情", "宝贝详情", "详情", "详情页", "商品描述", "宝贝描述", "描述", "卖点", "商品卖点", "detail", "description"),
            TextKind.CAMPAIGN,
            Set.of("文案", "活动文案", "推广文案", "营销文案", "广告语", "广告文案", "活动标题", "直播标题", "campaign"),
            TextKind.SCRIPT,
            Set.of("话术", "客服话术", "快捷短语", "自动回复", "回复内容", "回复", "script"),
            TextKind.STORY,
            Set.of("品牌故事", "品牌介绍", "店铺简介", "story"));
    private static final Set<String> ANY_KIND = Set.of("文字", "文本", "内容", "正文", "text", "content");
    private static final Set<String> KIND_NAMES = Set.of("文本类型", "类型", "用途", "kind");
    private static final Set<String> CATEGORY_NAMES =
            Set.of("类目", "商品类目", "宝贝类目", "所属类目", "类目名称", "分类", "品类", "类别", "category");

    private TextColumns() {}

    /** Whether a column of that name holds texts. */
    public static boolean isKnown(String name) {
        return ANY_KIND.contains(plain(name)) || kind(name).isPresent();
    }

    /** The columns of a table: {@code texts} is empty where none is known. */
    public static Columns of(String table, List<String> names) {
        List<TextColumn> texts = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            if (isKnown(names.get(at))) {
                texts.add(column(names, at));
            }
        }
        return new Columns(table, names, texts, place(names, KIND_NAMES), place(names, CATEGORY_NAMES), List.of());
    }

    /** The same with texts in the columns a person chose. */
    public static Columns choose(Columns columns, List<Integer> chosen) {
        List<TextColumn> texts = chosen.stream()
                .distinct()
                .filter(at -> at >= 0 && at < columns.names().size())
                .map(at -> column(columns.names(), at))
                .toList();
        return new Columns(
                columns.table(), columns.names(), texts, columns.kindAt(), columns.categoryAt(), columns.unread());
    }

    private static TextColumn column(List<String> names, int at) {
        return new TextColumn(at, kind(names.get(at)).orElse(null));
    }

    private static Optional<TextKind> kind(String name) {
        return KINDS.entrySet().stream()
                .filter(each -> each.getValue().contains(plain(name)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static int place(List<String> names, Set<String> known) {
        return IntStream.range(0, names.size())
                .filter(at -> known.contains(plain(names.get(at))))
                .findFirst()
                .orElse(-1);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
