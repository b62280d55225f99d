package io.zhanggui.cli;

import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.backup.BackupArchive;
import io.zhanggui.backup.BackupManifest;
import io.zhanggui.database.DataFolder;
import io.zhanggui.shared.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Copies the data folder while nothing runs on it. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    private final GlobalOptions global;
    private final Terminal terminal;

    BackupCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = global.dataFolder();
        Path target = file.toAbsolutePath();
        check(folder, target);
        endWhatWasKilled(folder);
        terminal.showProgress(global.language.choose("备份中…", "saving…"));
        BackupManifest manifest;
        try (DataFolder ours = DataFolder.open(folder)) {
            manifest = BackupArchive.write(ours.root(), target, Version.current(), ZonedDateTime.now(Period.BEIJING));
        }
        tell(target, manifest);
        return ExitCode.DONE;
    }

    private static void check(Path folder, Path target) {
        if (Files.exists(target)) {
            throw CommandFault.wrongUse("文件已存在，不会覆盖：" + target, "the file exists and is not overwritten: " + target);
        }
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            throw CommandFault.wrongUse("没有这个目录：" + target.getParent(), "no such folder: " + target.getParent());
        }
        if (target.startsWith(folder)) {
            throw CommandFault.wrongUse("备份不能放在数据目录里", "a backup cannot lie in the data folder itself");
        }
        if (!Files.isDirectory(folder.resolve("postgres"))) {
            throw CommandFault.wrongUse("这里没有数据：" + folder, "there is no data here: " + folder);
        }
        refuseWhileServing(folder);
    }

    static void refuseWhileServing(Path folder) {
        Services.findRunning(folder, Optional.empty()).ifPresent(service -> {
            service.close();
            throw CommandFault.failed("服务正在这个数据目录上运行，请先停下它", "a server runs on this data folder: stop it first");
        });
    }

    /** A server that was killed leaves files that only a start puts in order, and perhaps a database that still runs. */
    private static void endWhatWasKilled(Path folder) {
        if (Files.exists(folder.resolve("postgres/postmaster.pid"))) {
            ZhangguiApplication.start(StartOptions.headless(folder)).close();
        }
    }

    private void tell(Path target, BackupManifest manifest) throws IOException {
        terminal.clearProgress();
        if (global.json) {
            terminal.print(JsonMapper.shared()
                    .createObjectNode()
                    .put("file", target.toString())
                    .put("files", manifest.entries().size())
                    .put("bytes", manifest.size())
                    .put("archiveBytes", Files.size(target))
                    .toString());
        } else {
            terminal.print(global.language.choose("已备份到 ", "saved to ") + target);
        }
    }
}
