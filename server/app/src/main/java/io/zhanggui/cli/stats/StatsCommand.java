package io.zhanggui.cli.stats;

import picocli.CommandLine.Command;

/** The tools of the engine, one subcommand each. */
@Command(
        name = "stats",
        subcommands = {
            AbCommand.class,
            PowerCommand.class,
            BanditTool.class,
            PriorTool.class,
            EffectTool.class,
            DecayTool.class,
            LeastSquaresTool.class,
            LogisticTool.class,
            RidgeTool.class,
            BgNbdTool.class,
            CohortTool.class,
            GammaGammaTool.class,
            HistoriesTool.class,
            LorenzTool.class,
            ParetoNbdTool.class,
            RfmTool.class,
            SurvivalTool.class,
            ValueTool.class,
            AllocateCommand.class,
            AttributeCommand.class,
            BreakevenCommand.class,
            CurvesCommand.class,
            DecomposeChangeCommand.class,
            NewsvendorCommand.class,
            PlanTool.class,
            ReconcileTool.class,
            ReplenishCommand.class,
            RuinCommand.class,
            ForecastCommand.class,
            DecomposeCommand.class,
            AnomaliesCommand.class
        })
public final class StatsCommand {}
