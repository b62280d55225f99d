package io.zhanggui.paper;

import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * A plain and a bold Chinese font of this machine. What a PDF needs of them is put into it, so that it looks the same
 * everywhere.
 */
final class ChineseFonts {

    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of(System.getProperty("user.home"), ".fonts"),
            Path.of(System.getProperty("user.home"), ".local/share/fonts"));

    /** Files that hold simplified Chinese, the best first; behind the comma which font of a collection. */
    private static final List<Names> KNOWN = List.of(
            new Names("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", ",2"),
            new Names("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf", ""),
            new Names("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf", ""),
            new Names("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf", ""),
            new Names("SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf", ""),
            new Names("msyh.ttc", "msyhbd.ttc", ",0"),
            new Names("wqy-microhei.ttc", "wqy-microhei.ttc", ",0"),
            new Names("wqy-zenhei.ttc", "wqy-zenhei.ttc", ",0"));

    private static final int DEEPEST = 6;

    private static @Nullable ChineseFonts found;

    private final BaseFont plain;
    private final BaseFont bold;

    private record Names(String plain, String bold, String member) {}

    private ChineseFonts(BaseFont plain, BaseFont bold) {
        this.plain = plain;
        this.bold = bold;
    }

    BaseFont plain() {
        return plain;
    }

    BaseFont bold() {
        return bold;
    }

    /** Fails with {@link PaperError#NO_FONT} where the machine has none. */
    static synchronized ChineseFonts get() {
        if (found == null) {
            found = find(FOLDERS).orElseThrow(() -> new Failure(PaperError.NO_FONT));
        }
        return found;
    }

    static Optional<ChineseFonts> find(List<Path> folders) {
        List<Path> files = folders.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder).stream())
                .toList();
        for (Names names : KNOWN) {
            Optional<Path> plain = named(files, names.plain());
            if (plain.isPresent()) {
                Path bold = named(files, names.bold()).orElse(plain.get());
                return Optional.of(new ChineseFonts(read(plain.get(), names.member()), read(bold, names.member())));
            }
        }
        return Optional.empty();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<Path> named(List<Path> files, String name) {
        return files.stream()
                .filter(file -> file.getFileName().toString().equalsIgnoreCase(name))
                .findFirst();
    }

    private static BaseFont read(Path file, String member) {
        try {
            return BaseFont.createFont(file + member, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        }
    }
}
