package io.zhanggui.compliance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.compare.ArticleChange.Kind;
import io.zhanggui.connect.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Version pairs of real laws. What is expected was read in both texts by hand; only numbers of articles stand here. */
class RealLawsTest {

    private static final String FOLDER = "platform-rules";

    @Test
    void the_unfair_competition_law_of_2019_became_that_of_2025() throws IOException {
        List<ArticleChange> changes = compare("经济法_反不正当竞争法(2019-04-23).md", "cat1_反不正当竞争法.txt");
        assertThat(told(changes, Kind.ADDED)).isEqualTo(words("-3 -14 -15 -18 -21 -30 -31 -40"));
        assertThat(told(changes, Kind.RENUMBERED)).isEqualTo(words("9-10 14-17 22-27 25-32 26-33 27-34 29-36 32-39"));
        assertThat(told(changes, Kind.REWORDED))
                .isEqualTo(words("1-1 2-2 3-4 4-5 5-6 6-7 7-8 8-9 10-11 11-12 12-13 13-16 15-19 16-20 17-22 18-23"
                        + " 19-24 20-25 21-26 23-28 24-29 28-35 30-37 31-38 33-41"));
        assertThat(told(changes, Kind.REMOVED)).isEmpty();
        assertThat(told(changes, Kind.MOVED)).isEmpty();
        assertThat(told(changes, Kind.SAME)).isEmpty();
    }

    /** The regulation of 2020 was written anew: eleven articles of the old one live on in it, all in other words. */
    @Test
    void the_cosmetics_regulation_of_1989_gave_way_to_that_of_2020() throws IOException {
        List<ArticleChange> changes = compare("行政法规_化妆品卫生监督条例(2019-03-02).md", "行政法规_化妆品监督管理条例(2020-06-16).md");
        assertThat(told(changes, Kind.REWORDED))
                .isEqualTo(words("1-1 4-2 2-3 3-5 9-11 5-27 8-30 7-33 23-52 32-75 35-80"));
        assertThat(told(changes, Kind.REMOVED))
                .isEqualTo(
                        words("6- 10- 11- 12- 13- 14- 15- 16- 17- 18- 19- 20- 21- 22- 24- 25- 26- 27- 28- 29- 30- 31-"
                                + " 33- 34-"));
        assertThat(told(changes, Kind.ADDED)).hasSize(80 - 11);
        assertThat(changes).hasSize(11 + 24 + 69);
    }

    @Test
    void every_text_has_as_many_articles_as_it_says() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.file(FOLDER))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                String text = Files.readString(file);
                int stated = Integer.parseInt(text.replaceAll("(?s).*【条款数】(\\d+).*", "$1"));
                assertThat(ArticleSplitter.read(text).articles())
                        .as(file.getFileName().toString())
                        .hasSize(stated);
            }
        }
    }

    @Test
    void the_head_of_a_text_says_when_it_was_made() throws IOException {
        assertThat(read("cat1_反不正当竞争法.txt").promulgatedOn()).isEqualTo("2025-06-27");
        assertThat(read("经济法_反不正当竞争法(2019-04-23).md").promulgatedOn()).isEqualTo("2019-04-23");
        assertThat(read("cat3_消费者权益保护法实施条例.txt").promulgatedOn()).isEqualTo("2024-02-23");
        assertThat(read("cat4_京东规则1.txt").promulgatedOn()).isEqualTo("2025-06-27");
        assertThat(read("行政法规_化妆品卫生监督条例(2019-03-02).md").promulgatedOn()).isEqualTo("1989-09-26");
        assertThat(read("行政法规_化妆品监督管理条例(2020-06-16).md").promulgatedOn()).isNull();
        assertThat(ArticleSplitter.read("某条例（2020年6月16日国务院令公布 自2021年1月1日起施行）\n第一条 甲。\n第二条 乙。")
                        .promulgatedOn())
                .isEqualTo("2020-06-16");
    }

    private static RuleText read(String file) throws IOException {
        return ArticleSplitter.read(Files.readString(SharedData.file(FOLDER + "/" + file)));
    }

    private static List<ArticleChange> compare(String before, String after) throws IOException {
        return ArticleComparison.compare(
                ArticleSplitter.read(Files.readString(SharedData.file(FOLDER + "/" + before)))
                        .articles(),
                ArticleSplitter.read(Files.readString(SharedData.file(FOLDER + "/" + after)))
                        .articles());
    }

    private static List<String> told(List<ArticleChange> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(change -> number(change.before()) + "-" + number(change.after()))
                .toList();
    }

    private static String number(@Nullable RuleArticle article) {
        return article == null
                ? ""
                : Integer.toString(ChineseNumber.parse(
                        article.number().substring(1, article.number().length() - 1)));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }
}
