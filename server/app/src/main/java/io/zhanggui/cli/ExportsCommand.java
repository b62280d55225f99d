package io.zhanggui.cli;

import io.zhanggui.shared.Period;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.World;
import io.zhanggui.simulator.files.SellerFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Writes the demo shops' exports as files, as they could be downloaded on a day: to try imports, and to let months pass. */
@Command(name = "exports")
final class ExportsCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "目录")
    Path folder = Path.of("");

    @Option(names = "--shop")
    @Nullable
    String shop;

    @Option(names = "--today")
    @Nullable
    LocalDate today;

    @Option(names = "--known")
    @Nullable
    LocalDate known;

    @Option(names = "--since")
    LocalDate since = LocalDate.MIN;

    private final GlobalOptions global;
    private final Terminal terminal;

    ExportsCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        World world = Simulator.agency(DemoData.SEED, today == null ? LocalDate.now(Period.BEIJING) : today);
        LocalDate day = known == null ? world.today() : known;
        if (day.isAfter(world.today()) || !day.isAfter(world.from())) {
            throw CommandFault.wrongUse(
                    "--known 要在 %s 之后、不晚于 %s：%s".formatted(world.from(), world.today(), day),
                    "--known lies after %s and not after %s: %s".formatted(world.from(), world.today(), day));
        }
        // It warns of each .xls that no author is named in it.
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("org.apache.poi", LogLevel.ERROR);
        for (ShopPlan each : shops(world)) {
            write(world.history(each).asKnownOn(day), each);
        }
        return ExitCode.DONE;
    }

    private List<ShopPlan> shops(World world) {
        List<ShopPlan> chosen = world.shops().stream()
                .filter(each -> shop == null || each.name().equals(shop))
                .toList();
        if (chosen.isEmpty()) {
            List<String> names = world.shops().stream().map(ShopPlan::name).toList();
            throw CommandFault.wrongUse(
                    "演示没有叫“" + shop + "”的店铺，有：" + String.join("、", names),
                    "no shop of the demo is called " + shop + "; there are: " + String.join(", ", names));
        }
        return chosen;
    }

    private void write(ShopHistory history, ShopPlan of) {
        Path own = folder.resolve(of.name());
        try {
            for (Path file : SellerFiles.write(history, since, own)) {
                print(of, file);
            }
        } catch (IOException e) {
            throw CommandFault.failed(
                    "写不了 " + own + "：" + e.getMessage(), "cannot write " + own + ": " + e.getMessage(), e);
        }
    }

    private void print(ShopPlan of, Path file) {
        if (global.json) {
            terminal.print(JsonMapper.shared()
                    .createObjectNode()
                    .put("shop", of.name())
                    .put("platform", of.platform())
                    .put("file", file.toAbsolutePath().toString())
                    .toString());
        } else {
            terminal.print(file.toString());
        }
    }
}
