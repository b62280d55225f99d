package io.zhanggui.cli;

import io.zhanggui.compliance.compare.ArticleChange;
import io.zhanggui.compliance.compare.ArticleComparison;
import io.zhanggui.compliance.compare.ArticleSplitter;
import io.zhanggui.compliance.compare.RuleArticle;
import io.zhanggui.compliance.compare.RuleText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares two texts of a rule article by article; opens no store. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SHOWN = 40;

    @Parameters(index = "0", paramLabel = "diff")
    String action = "";

    @Parameters(index = "1", paramLabel = "OLD")
    Path before = Path.of("");

    @Parameters(index = "2", paramLabel = "NEW")
    Path after = Path.of("");

    private final GlobalOptions global;
    private final Terminal terminal;

    RulesCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!action.equals("diff")) {
            throw CommandFault.wrongUse(
                    "没有“" + action + "”：写 rules diff 旧文件 新文件",
                    "there is no \"" + action + "\": write rules diff OLD NEW");
        }
        RuleText earlier = read(before);
        RuleText later = read(after);
        List<ArticleChange> changes = ArticleComparison.compare(earlier.articles(), later.articles());
        if (global.json) {
            changes.forEach(change -> terminal.print(json(change).toString()));
        } else {
            show(changes);
        }
        return ExitCode.DONE;
    }

    private static RuleText read(Path file) {
        try {
            RuleText text = ArticleSplitter.read(decode(Files.readAllBytes(file)));
            if (text.articles().isEmpty()) {
                throw CommandFault.wrongUse(file + " 里没有条文", "there is no article in " + file);
            }
            return text;
        } catch (IOException e) {
            throw CommandFault.failed("读不了文件 " + file, "cannot read the file " + file, e);
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, GB18030);
        }
    }

    private static ObjectNode json(ArticleChange change) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("change", change.kind().key());
        line.put("before", number(change.before()));
        line.put("after", number(change.after()));
        line.put("renumbered", change.renumbered());
        line.put("moved", change.moved());
        line.put("textBefore", text(change.before()));
        line.put("textAfter", text(change.after()));
        return line;
    }

    private void show(List<ArticleChange> changes) {
        List<List<String>> rows = new ArrayList<>();
        for (ArticleChange change : changes) {
            String moved = change.moved() ? global.language.choose("，移位", ", moved") : "";
            rows.add(List.of(
                    global.language.choose(change.kind().zh(), change.kind().en()) + moved,
                    word(number(change.before())),
                    word(number(change.after())),
                    begins(change.after() != null ? change.after() : change.before())));
        }
        terminal.printTable(rows, List.of(false, false, false, false));
        for (ArticleChange.Kind kind : ArticleChange.Kind.values()) {
            long count =
                    changes.stream().filter(change -> change.kind() == kind).count();
            terminal.print(global.language.choose(kind.zh(), kind.en()) + " " + count);
        }
    }

    private static String begins(@Nullable RuleArticle article) {
        String text = article == null ? "" : article.text().replace('\n', ' ');
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static String word(@Nullable String text) {
        return text == null ? "-" : text;
    }

    private static @Nullable String number(@Nullable RuleArticle article) {
        return article == null ? null : article.number();
    }

    private static @Nullable String text(@Nullable RuleArticle article) {
        return article == null ? null : article.text();
    }
}
