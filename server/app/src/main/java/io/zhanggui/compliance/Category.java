package io.zhanggui.compliance;

import io.zhanggui.shared.Bilingual;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a shop sells, as far as rules differ by it, with the words that give it away in a text. */
public enum Category {
    COSMETICS(
            "化妆品",
            List.of("美妆", "护肤", "彩妆", "个护", "洗护", "香水", "美容"),
            List.of(
                    "面膜", "面霜", "精华", "乳液", "爽肤水", "洗面奶", "洁面", "口红", "粉底", "眼霜", "护肤", "防晒霜", "防晒乳", "化妆水", "护手霜",
                    "身体乳", "洗发水", "洗发", "沐浴露", "祛痘膏", "美白霜", "隔离霜", "卸妆", "睫毛膏", "唇膏", "肌肤", "原液", "水乳", "冻干粉")),
    HEALTH_FOOD(
            "保健食品",
            List.of("保健品", "营养补充", "滋补", "膳食"),
            List.of("保健品", "保健食品", "蓝帽", "鱼油", "维生素片", "胶囊", "益生菌", "蛋白粉", "钙片", "辅酶", "褪黑素", "口服液", "软糖")),
    FOOD(
            "食品",
            List.of("零食", "生鲜", "粮油", "饮料", "茶叶", "水果", "奶粉", "糕点"),
            List.of(
                    "蜂蜜", "茶叶", "零食", "饼干", "坚果", "燕麦", "酵素", "代餐", "阿胶", "枸杞", "红枣", "牛奶", "麦片", "米粉", "饮料", "咖啡",
                    "花茶", "养生茶")),
    MEDICAL_DEVICE(
            "医疗器械",
            List.of("医用器械", "器械"),
            List.of("医疗器械", "械字号", "械备", "械注准", "医用冷敷贴", "医用退热贴", "血压计", "血糖仪", "制氧机", "雾化器", "隐形眼镜")),
    DRUG("药品", List.of("非处方药", "中药", "otc"), List.of("国药准字", "otc", "非处方药")),
    BABY("母婴", List.of("婴儿", "童装", "孕产", "婴童"), List.of("宝宝", "婴儿", "儿童", "奶瓶", "纸尿裤")),
    APPAREL("服装", List.of("女装", "男装", "鞋", "内衣", "箱包", "服饰"), List.of("连衣裙", "T恤", "外套", "内衣", "塑身衣", "衬衫")),
    DIGITAL("数码", List.of("手机", "电脑", "3c"), List.of("手机", "耳机", "充电宝", "平板")),
    APPLIANCE("家电", List.of("电器", "厨电"), List.of("冰箱", "空调", "洗衣机", "净化器", "电饭煲")),
    HOME("家居", List.of("家具", "家纺", "日用", "清洁"), List.of("沙发", "床垫", "四件套", "消毒液", "洗衣液")),
    LIQUOR("酒类", List.of("白酒", "红酒", "啤酒", "葡萄酒"), List.of("白酒", "红酒", "葡萄酒", "啤酒", "酱香")),
    EDUCATION("教育培训", List.of("培训", "课程", "教育"), List.of("课程", "培训", "网课", "考试", "考研", "考证")),
    FINANCE("招商投资", List.of("加盟", "投资", "理财", "招商"), List.of("加盟", "投资", "理财", "收益")),
    JEWELLERY("珠宝", List.of("首饰", "黄金", "玉石", "饰品"), List.of("翡翠", "黄金", "钻石", "手串", "银饰")),
    FARMING("农资", List.of("农药", "种子", "兽药", "饲料"), List.of("农药", "杀虫剂", "种子", "兽药", "饲料")),
    OTHER("其他", List.of(), List.of());

    private final String zh;
    private final List<String> aliases;
    private final List<String> signs;

    Category(String zh, List<String> aliases, List<String> signs) {
        this.zh = zh;
        this.aliases = aliases;
        this.signs = signs;
    }

    public String zh() {
        return zh;
    }

    /** How it is written in files, requests and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The category a word names, in either language or by a part of it; {@link #OTHER} where none is known. */
    public static Category named(String word) {
        return find(word).orElse(OTHER);
    }

    /** What to tell whoever named a category that nobody knows; empty where the word names one. */
    public static Optional<Bilingual> notice(String word) {
        if (find(word).isPresent()) {
            return Optional.empty();
        }
        String known = Stream.of(values()).map(Category::zh).collect(Collectors.joining("、"));
        String words = Stream.of(values()).map(Category::word).collect(Collectors.joining(", "));
        return Optional.of(new Bilingual(
                "没有认出类目“" + word + "”，按“其他”检查。认得的类目：" + known,
                "no category \"" + word + "\" is known, so it was checked as \"other\"; there are: " + words));
    }

    /** The category a word names, in either language or by a part of it; empty where none is known. */
    public static Optional<Category> find(String word) {
        String asked = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Stream.of(values())
                .filter(each -> each.word().equals(asked) || each.zh.equals(asked))
                .findFirst()
                .or(() -> Stream.of(values())
                        .filter(each -> each.isMeantBy(asked))
                        .findFirst());
    }

    /** The categories whose words stand in a text. */
    public static Set<Category> toldBy(String text) {
        Set<Category> told = EnumSet.noneOf(Category.class);
        Stream.of(values())
                .filter(each -> each.signs.stream().anyMatch(text::contains))
                .forEach(told::add);
        return told;
    }

    private boolean isMeantBy(String asked) {
        return this != OTHER
                && (asked.contains(zh) || aliases.stream().anyMatch(asked::contains) || asked.contains(word()));
    }
}
