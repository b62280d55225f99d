package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rewrites are clean, are there, and read as if somebody had written them. */
class RewriteTest {

    private static final TextChecker CHECKER = ShippedRules.checker();

    /** Shapes that nobody writes, as they come of cutting and putting in. */
    private static final Map<String, Pattern> UGLY = new LinkedHashMap<>();

    static {
        ugly("two separators together", "[，、：:][\\s]*[，、]");
        ugly("a separator at the end of a sentence", "[，、：][。！？]|[，、]$|。[，、。]");
        ugly("a separator at the begin", "^[，、。；]");
        ugly("a word twice", "的的|请请|了了|我我|您您|是是");
        ugly("an empty bracket", "[【\\[（(][】\\]）)]");
        ugly("two spaces together", " {2}");
        ugly("a space at an edge", "^\\s|\\s$");
        ugly("a clause twice", "(?:^|[，。：])([^，。：]{4,})，\\1(?:[，。]|$)");
        ugly("a word that leads nowhere", "(?:和|与|把|给|被|请与)(?:[，。]|$)");
    }

    private static void ugly(String name, String pattern) {
        UGLY.put(name, Pattern.compile(pattern));
    }

    private static Stream<LabelledText> violations() {
        return Stream.of(LabelledText.all(), LabelledText.fresh(), LabelledText.kept(), LabelledText.lessons())
                .flatMap(List::stream)
                .filter(each -> !each.isInnocent());
    }

    @Test
    void every_rewrite_is_clean_nearly_all_are_words_and_hardly_any_is_ugly() {
        List<String> dirty = new ArrayList<>();
        List<String> ugly = new ArrayList<>();
        long hits = 0;
        long words = 0;
        long texts = 0;
        for (LabelledText each : violations().toList()) {
            CheckedText checked = CHECKER.check(each.question());
            texts++;
            hits += checked.findings().size();
            words += checked.findings().stream()
                    .filter(found -> !found.suggestion().isBlank())
                    .count();
            String written = checked.rewritten();
            if (!CHECKER.check(each.of(written)).findings().isEmpty()) {
                dirty.add(each.text() + " → " + written);
            }
            UGLY.forEach((name, shape) -> {
                if (shape.matcher(written).find() && !shape.matcher(each.text()).find()) {
                    ugly.add(name + ": " + each.text() + " → " + written);
                }
            });
            if (runsTogether(checked.findings())) {
                ugly.add("two run together: " + each.text() + " → " + written);
            }
        }
        assertThat(dirty).isEmpty();
        assertThat(words).isGreaterThanOrEqualTo(hits * 97 / 100);
        assertThat(ugly).as(String.join("\n", ugly)).hasSizeLessThanOrEqualTo((int) (texts * 5 / 1000));
    }

    /** Whether two that say something whole stand without a sign between them. */
    private static boolean runsTogether(List<Finding> findings) {
        for (int at = 1; at < findings.size(); at++) {
            Finding before = findings.get(at - 1);
            String says = findings.get(at).suggestion();
            if (before.end() == findings.get(at).start()
                    && TextMends.isClause(before.suggestion())
                    && TextMends.isClause(says)
                    && Character.isIdeographic(before.suggestion()
                            .codePointBefore(before.suggestion().length()))
                    && Character.isIdeographic(says.codePointAt(0))) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({
        // Of a word too many the phrase it stood in.
        "晨露精华液 美白精华 面部精华正品,面部精华正品,面部正品",
        "晨露洗面膏125ml 洗面奶 晨露洗面奶,晨露洗面奶,晨露",
        // A phrase that goes as a whole is told with the one before it.
        "晨露眼影 三色眼影2g 多色 眼影盘,多色 眼影盘,多色",
        "晨露保湿霜套装【日常拍下不发货】,晨露保湿霜套装【日常拍下不发货】,晨露保湿霜套装",
        "没素质勿拍 纯棉T恤,没素质勿拍 纯棉T恤,纯棉T恤",
        // Two that go one behind the other are one.
        "晨露眼影 三色眼影2g 多色 眼影盘 含眼影刷,多色 眼影盘 含眼影刷,多色",
    })
    void what_is_left_out_is_told_with_what_stays_beside_it(String title, String term, String suggestion) {
        CheckedText checked = CHECKER.check(new TextQuestion(title, TextKind.TITLE, null));
        assertThat(checked.findings()).singleElement().satisfies(found -> {
            assertThat(found.term()).isEqualTo(term);
            assertThat(found.suggestion()).isEqualTo(suggestion);
        });
    }

    @ParameterizedTest
    @CsvSource({
        // The third of like words goes with the noun it leads to, and with the joint before it.
        "晨露卸妆水 眼部卸妆油 清洁卸妆液,晨露卸妆水 眼部卸妆油 清洁",
        "晨露眼影盘 双色眼影刷 多色 含眼影棒 便携,晨露眼影盘 双色眼影刷 多色 便携",
        // What makes the claim goes, the words stay.
        "晨露修护精华 补水保湿精华露4倍水嫩,晨露修护精华 补水保湿精华露水嫩",
        "全网最好用的面膜,好用的面膜",
        // A bracket goes with what it held.
        "晨露三步曲护肤套装【日常拍下不发货】,晨露三步曲护肤套装",
        // A title too long loses its last words rather than half a word.
        "晨露玻璃保鲜盒冰箱收纳饭盒微波炉可加热带盖密封圆形方形 送同款小号一个装,晨露玻璃保鲜盒冰箱收纳饭盒微波炉可加热带盖密封圆形方形",
        // What its tone tells goes with the words it stands in.
        "晨露太阳能路灯 庭院灯 坏一赔百保修百年随时上门换 户外防水,晨露太阳能路灯 庭院灯 户外防水",
        // A plain word before a noun.
        "晨露防晒霜 都市隔离抗衰防晒,晨露防晒霜 都市隔离日常防晒",
    })
    void a_title_stays_a_title(String title, String written) {
        assertThat(rewritten(title, TextKind.TITLE)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "没见过你这么烦的买家,抱歉给您带来不好的体验，我来帮您处理",
        "我们的面料是市面上最柔软的,我们的面料是柔软的",
        "签约包瘦，不瘦双倍退钱,效果因人而异，具体以页面说明为准",
        "亲，麻烦把差评删掉，辛苦您了,亲，感谢反馈，我们马上为您处理，辛苦您了",
        "现代的设计，顶尖的工艺,现代的设计，出色的工艺",
    })
    void a_whole_thing_said_takes_the_place_of_the_whole_clause(String text, String written) {
        assertThat(rewritten(text, TextKind.SCRIPT)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        // Nothing is left beside what the tone of a short sentence tells, and what is stated does not ask.
        "您住几号楼我们都知道，您自己掂量着写评价？,抱歉，我来为您解答。",
        // A paper nobody may sell is not what it speaks of.
        "退货请手持身份证正反面拍照，再把通讯录截图发来，不然不受理,抱歉，我来为您解答",
    })
    void what_is_left_of_a_sentence_says_something(String text, String written) {
        assertThat(rewritten(text, TextKind.SCRIPT)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "晨露手串 招财 旺运,寓意美好 寓意美好",
        "电子烟 电子烟油,（该商品不得发布） （该商品不得发布）",
    })
    void places_side_by_side_do_not_say_the_same_twice(String title, String twice) {
        CheckedText checked = CHECKER.check(new TextQuestion(title, TextKind.TITLE, null));
        assertThat(checked.findings()).isNotEmpty();
        assertThat(checked.rewritten()).doesNotContain(twice).doesNotContain(twice.replace(" ", ""));
    }

    @Test
    void each_suggestion_stands_for_its_piece_alone() {
        CheckedText checked = CHECKER.check(new TextQuestion("全城疯抢，即将售罄。一晚白两个度", TextKind.CAMPAIGN, null));
        int behind = 0;
        for (Finding finding : checked.findings()) {
            assertThat(finding.start()).isGreaterThanOrEqualTo(behind);
            assertThat(checked.text().substring(finding.start(), finding.end())).isEqualTo(finding.term());
            behind = finding.end();
        }
    }

    private static String rewritten(String text, TextKind kind) {
        return CHECKER.check(new TextQuestion(text, kind, null)).rewritten();
    }
}
