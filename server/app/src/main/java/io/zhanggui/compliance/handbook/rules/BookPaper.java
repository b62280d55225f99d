package io.zhanggui.compliance.handbook.rules;

import io.zhanggui.compliance.handbook.BookContent;
import io.zhanggui.compliance.handbook.BookVersion;
import io.zhanggui.paper.Paper;
import io.zhanggui.shared.Period;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a version of a handbook looks on paper. */
public final class BookPaper {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int SHORT_HASH = 12;

    private BookPaper() {}

    /**
     * One.
     *
     * @param agency its name
     * @param by the name of who published it
     */
    public static Paper of(BookVersion version, BookContent content, String agency, String by) {
        String title = "《" + version.book().zh() + "》";
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Text("本手册共 " + content.chapters().size() + " 类违规、" + content.countRules() + " 条规则"
                + (content.countCases() == 0 ? "" : "、" + content.countCases() + " 个处罚案例")
                + "。先看反例和“改成”，拿不准时看“哪些情况可以”和依据；“禁止”的不得发布，“提醒”的由负责人判断。"));
        blocks.add(overview(content));
        int number = 1;
        for (BookContent.Chapter chapter : content.chapters()) {
            chapter(number++, chapter, blocks);
        }
        return new Paper(
                title,
                List.of(
                        agency,
                        "第 " + version.number() + " 版，" + version.validFrom() + " 起生效，"
                                + version.occasion().zh(),
                        by + " 发布于 " + MINUTE.format(LocalDateTime.ofInstant(version.at(), Period.BEIJING)) + "（北京时间）："
                                + version.why(),
                        "内容指纹 SHA-256 " + version.hash()),
                blocks,
                title + " 第 " + version.number() + " 版　" + version.hash().substring(0, SHORT_HASH));
    }

    private static Paper.Block overview(BookContent content) {
        return new Paper.Table(
                List.of("章", "违规类", "说的是什么", "规则", "案例"),
                List.of(1, 3, 8, 1, 1),
                content.chapters().stream()
                        .map(chapter -> List.of(
                                Integer.toString(content.chapters().indexOf(chapter) + 1),
                                chapter.title(),
                                chapter.meaning(),
                                Long.toString(new BookContent(List.of(chapter)).countRules()),
                                Long.toString(new BookContent(List.of(chapter)).countCases())))
                        .collect(Collectors.toList()));
    }

    private static void chapter(int number, BookContent.Chapter chapter, List<Paper.Block> blocks) {
        blocks.add(new Paper.Heading(1, number + "　" + chapter.title()));
        blocks.add(new Paper.Text(chapter.meaning() + "。"));
        int at = 1;
        for (BookContent.Entry entry : chapter.entries()) {
            blocks.add(new Paper.Heading(2, number + "." + at++ + "　" + entry.title()));
            entry.lines()
                    .forEach(line -> blocks.add(new Paper.Labelled(line.label().zh(), line.text())));
        }
    }
}
