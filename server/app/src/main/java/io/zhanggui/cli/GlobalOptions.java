package io.zhanggui.cli;

import io.zhanggui.cli.stats.StatsCommand;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that may stand before or after any command. */
@Command(
        name = "zhanggui",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            ExportsCommand.class,
            ImportCommand.class,
            MetricCommand.class,
            MetricsCommand.class,
            LoadsCommand.class,
            ShopsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            StatsCommand.class,
            CheckCommand.class,
            RulesCommand.class,
            ContractCommand.class,
            SettleCommand.class,
            ReplayCommand.class,
            RehearseCommand.class
        })
final class GlobalOptions {

    @Option(names = "--data", scope = ScopeType.INHERIT)
    @Nullable
    Path data;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "--lang", scope = ScopeType.INHERIT)
    Language language = Language.zh;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true)
    boolean help;

    @Option(names = "--version", scope = ScopeType.INHERIT, versionHelp = true)
    boolean version;

    /** The data folder: the one named, or {@code data} beside the program. */
    Path dataFolder() {
        Path home = Path.of(System.getProperty("zhanggui.home", "."));
        return (data == null ? home.resolve("data") : data).toAbsolutePath().normalize();
    }
}
