package io.zhanggui.connect.flow;

import io.zhanggui.connect.ImportOutcome;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A watched file that was not taken, or not wholly: it is moved beside and told why. */
final class RefusedFile {

    private RefusedFile() {}

    static void setAside(Path file, List<ImportOutcome> outcomes) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling("refused"));
        Path to = free(folder, file.getFileName().toString());
        Files.writeString(
                note(to), outcomes.stream().map(RefusedFile::line).collect(Collectors.joining("\n", "", "\n")));
        Files.move(file, to);
    }

    private static String line(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Loaded loaded ->
                loaded.file() + "：已导入，加载 " + loaded.load().receipt().load().value() + "（再次导入不会重复计算）\n" + loaded.file()
                        + ": loaded as load " + loaded.load().receipt().load().value();
            case ImportOutcome.Asks asks ->
                asks.file() + "：" + asks.question().zh() + "，请在页面上导入\n" + asks.file() + ": "
                        + asks.question().en() + "; import it on the page";
            case ImportOutcome.Refused refused -> told(refused.file(), refused.reason());
        };
    }

    private static String told(String file, Failure reason) {
        return file + "：" + reason.sentence(Locale.CHINESE) + "（"
                + reason.code().code() + "）\n" + file + ": " + reason.sentence(Locale.ENGLISH);
    }

    private static Path free(Path folder, String name) {
        Path path = folder.resolve(name);
        for (int i = 2; Files.exists(path) || Files.exists(note(path)); i++) {
            path = folder.resolve(i + " " + name);
        }
        return path;
    }

    private static Path note(Path file) {
        return file.resolveSibling(file.getFileName() + ".txt");
    }
}
