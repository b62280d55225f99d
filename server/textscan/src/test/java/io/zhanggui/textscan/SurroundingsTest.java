package io.zhanggui.textscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {

    private static final Term BEST =
            new Term("最好", "", "", false, EnumSet.allOf(Excuse.class), List.of("时间"), List.of("的自己", "先"));
    private static final Term FIRST =
            new Term("第一", "", "", false, EnumSet.allOf(Excuse.class), List.of(), List.of("步", "次"));
    private static final Term BARE = new Term("最高", "", "", false, EnumSet.noneOf(Excuse.class), List.of(), List.of());
    private static final Matcher MATCHER =
            Matcher.compile(new Lexicon(List.of(BEST, FIRST, BARE), List.of("第一财经", "最高温度")), Reading.ALL);

    @ParameterizedTest
    @CsvSource({
        "第一财经推荐, PHRASE",
        "最高温度两百度, PHRASE",
        "第一步倒水, NEIGHBOUR",
        "遇见最好的自己, NEIGHBOUR",
        "时间最好, NEIGHBOUR",
        "我们不是最好, NEGATION",
        "请勿使用“最好”, NEGATION",
        "从不自称最好, NEGATION",
        "书名《最好的我们》到货, QUOTATION"
    })
    void surroundings_excuse(String text, Excuse excuse) {
        assertThat(MATCHER.scan(text)).singleElement().extracting(Hit::excuse).isEqualTo(excuse);
    }

    @ParameterizedTest
    @CsvSource({"全网最好用", "不是吹，最好的面膜", "销量第 一 财经", "并非最高", "非常最好", "不得不说最好", "不要错过最好", "无需手术最好", "要不要最好"})
    void others_do_not(String text) {
        assertThat(MATCHER.scan(text)).singleElement().extracting(Hit::excuse).isNull();
    }
}
