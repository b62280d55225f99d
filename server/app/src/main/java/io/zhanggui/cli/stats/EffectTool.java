package io.zhanggui.cli.stats;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.effect.Calendar;
import io.zhanggui.stats.effect.DifferenceInDifferences;
import io.zhanggui.stats.effect.EffectComparison;
import io.zhanggui.stats.effect.InterruptedSeries;
import io.zhanggui.stats.effect.Intervention;
import io.zhanggui.stats.effect.Panel;
import io.zhanggui.stats.effect.PulledForward;
import io.zhanggui.stats.effect.SyntheticControl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code stats effect}: what an action achieved, from {@code unit,index,value}. */
@Command(name = "effect")
final class EffectTool extends StatsTool {

    /** The words after {@code --method}. */
    enum Method {
        all,
        did,
        its,
        synthetic,
        promotion
    }

    @Option(names = "--treated", required = true, split = ",", paramLabel = "UNIT")
    List<String> treated = new ArrayList<>();

    @Option(names = "--start", required = true)
    double start;

    @Option(names = "--end")
    @Nullable
    Double end;

    @Option(names = "--method")
    Method method = Method.all;

    @Option(names = "--season")
    int season = 7;

    @Option(names = "--before")
    int before;

    @Option(names = "--after")
    int after = 14;

    @Option(names = "--level", defaultValue = "0.9", converter = LevelOption.class)
    double level = 0.9;

    @Option(names = "--seed")
    long seed = 1;

    EffectTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(InputColumn.text("unit"), InputColumn.number("index"), InputColumn.number("value"));
        answer(out, PanelTable.of(table).flatMap(this::estimate), out::json);
    }

    private Estimate<ObjectNode> estimate(PanelTable table) {
        Panel panel = table.panel();
        List<Integer> units = new ArrayList<>();
        for (String name : treated) {
            int unit = panel.units().indexOf(name);
            if (unit < 0) {
                return Estimate.none(
                        Doubt.Reason.OUT_OF_DOMAIN, "没有名为“" + name + "”的店", "there is no unit \"" + name + "\"");
            }
            units.add(unit);
        }
        int first = table.periodFrom(start);
        int last = end == null ? panel.periods() : Math.min(panel.periods(), table.periodFrom(Math.nextUp(end)));
        if (first >= last || season < 1 || before < 0 || after < 0) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "--start 到 --end 之间没有数据，或 --season、--before、--after 不可用",
                    "there are no data between --start and --end, or --season, --before or --after cannot be used");
        }
        Intervention intervention = new Intervention(units, first, last);
        Calendar calendar = Calendar.ofSeason(season);
        double[] indexes = table.indexes();
        return switch (method) {
            case did ->
                DifferenceInDifferences.estimate(panel, intervention, level).map(EffectJson::of);
            case its ->
                InterruptedSeries.estimate(panel, intervention, calendar, level).map(EffectJson::of);
            case synthetic ->
                SyntheticControl.estimate(panel, intervention, level).map(EffectJson::of);
            case all ->
                EffectComparison.of(panel, intervention, calendar, level).map(EffectJson::of);
            case promotion ->
                PulledForward.estimate(panel, intervention, before, after, calendar, level, seed)
                        .map(found -> EffectJson.of(found, indexes));
        };
    }
}
