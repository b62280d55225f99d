package io.zhanggui.cli.stats;

import io.zhanggui.stats.budget.BudgetPlan;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code stats plan}: a budget by phases and modules with a reserve, to the fen. */
@Command(name = "plan")
final class PlanTool extends StatsTool {

    private static final double MOST = 1e13;

    @Option(names = "--budget", required = true, converter = AboveZeroConverter.class)
    double budget;

    @Option(names = "--reserve", converter = CustomerOptions.Share.class)
    double reserve = 0.1;

    PlanTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(InputColumn.text("kind"), InputColumn.text("name"), InputColumn.number("share"));
        List<BudgetPlan.Share> phases = new ArrayList<>();
        List<BudgetPlan.Share> modules = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            String kind = table.texts("kind").get(row);
            BudgetPlan.Share share = new BudgetPlan.Share(table.texts("name").get(row), table.numbers("share")[row]);
            switch (kind) {
                case "phase" -> phases.add(share);
                case "module" -> modules.add(share);
                default -> throw table.refusal(row, "kind", kind, " phase 或 module (phase or module)");
            }
        }
        answer(
                out,
                BudgetPlan.draw(Tables.fen(Math.min(budget, MOST)), reserve, phases, modules, BudgetPlan.Limits.USUAL),
                plan -> out.json(json(plan)));
    }

    private static ObjectNode json(BudgetPlan plan) {
        ObjectNode json = ToolOutput.object()
                .put("total", Tables.yuan(plan.totalFen()))
                .put("reserve", Tables.yuan(plan.reserveFen()));
        ArrayNode phases = json.putArray("phases");
        for (int phase = 0; phase < plan.phases().size(); phase++) {
            ObjectNode one = phases.addObject()
                    .put("phase", plan.phases().get(phase).name())
                    .put("yuan", Tables.yuan(plan.phaseFen(phase)));
            ObjectNode parts = one.putObject("modules");
            for (int module = 0; module < plan.modules().size(); module++) {
                parts.put(
                        plan.modules().get(module).name(),
                        Tables.yuan(plan.fen().get(phase).get(module)));
            }
        }
        ArrayNode checks = json.putArray("checks");
        plan.checks()
                .forEach(check -> checks.addObject()
                        .put("holds", check.holds())
                        .put("zh", check.zh())
                        .put("en", check.en()));
        return json;
    }
}
