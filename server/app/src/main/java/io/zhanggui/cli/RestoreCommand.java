package io.zhanggui.cli;

import io.zhanggui.backup.BackupArchive;
import io.zhanggui.backup.BackupManifest;
import io.zhanggui.backup.BackupReader;
import io.zhanggui.database.DataFolder;
import io.zhanggui.shared.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Brings a backup back: verified first, laid out beside, then put in the data folder's place in one step. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--force")
    boolean force;

    @Option(names = "--check")
    boolean checkOnly;

    private final GlobalOptions global;
    private final Terminal terminal;

    RestoreCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFault.wrongUse("没有这个文件：" + file, "no such file: " + file);
        }
        try (BackupReader backup = BackupReader.open(file)) {
            terminal.showProgress(global.language.choose("校验中…", "verifying…"));
            backup.verify();
            Optional<Path> aside = checkOnly ? Optional.empty() : restore(backup);
            tell(backup.manifest(), aside);
        }
        return ExitCode.DONE;
    }

    /** Where what was there before lies now, if anything was. */
    private Optional<Path> restore(BackupReader backup) throws IOException {
        Path folder = global.dataFolder();
        BackupCommand.refuseWhileServing(folder);
        boolean occupied = holdsData(folder);
        if (occupied && !force) {
            throw CommandFault.wrongUse(
                    "数据目录不是空的：" + folder + "。加 --force 会把原来的移到旁边",
                    "the data folder is not empty: " + folder + ". With --force what is there is moved aside");
        }
        String stamp = SUFFIX.format(ZonedDateTime.now(Period.BEIJING));
        Path draft = folder.resolveSibling(folder.getFileName() + ".restoring-" + stamp);
        Path aside = folder.resolveSibling(folder.getFileName() + ".before-" + stamp);
        Files.createDirectories(BackupArchive.folderOf(folder));
        terminal.showProgress(global.language.choose("恢复中…", "restoring…"));
        backup.extract(draft);
        try (DataFolder ours = DataFolder.open(folder)) {
            Files.move(ours.root(), aside);
            Files.move(draft, folder);
        }
        BackupArchive.force(BackupArchive.folderOf(folder));
        if (occupied) {
            return Optional.of(aside);
        }
        Files.deleteIfExists(aside.resolve("lock"));
        Files.delete(aside);
        return Optional.empty();
    }

    private static boolean holdsData(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<String> names =
                    inside.map(path -> path.getFileName().toString()).toList();
            return !names.isEmpty() && !names.equals(List.of("lock"));
        }
    }

    private void tell(BackupManifest manifest, Optional<Path> aside) {
        terminal.clearProgress();
        if (global.json) {
            terminal.print(JsonMapper.shared()
                    .createObjectNode()
                    .put("file", file.toString())
                    .put("version", manifest.version())
                    .put("createdAt", manifest.createdAt())
                    .put("files", manifest.entries().size())
                    .put("bytes", manifest.size())
                    .put("restored", !checkOnly)
                    .toString());
            return;
        }
        terminal.print(
                checkOnly
                        ? global.language.choose("备份完好：", "the backup is sound: ") + file
                        : global.language.choose("已恢复到 ", "restored to ") + global.dataFolder());
        aside.ifPresent(path -> terminal.print(global.language.choose("原来的数据在 ", "what was there is in ") + path));
    }
}
