package carillon.client.cli;

import carillon.cli.Version;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
import carillon.multicast.network.InterfaceChoice;
import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand: what is on the air. */
@Command(
        name = "carillon",
        description = "Listens to the radio channels on the local network.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ListCommand.class,
            PlayCommand.class,
            RecordCommand.class,
            M3uCommand.class,
            GenerateCompletion.class
        })
final class Carillon implements Callable<Integer> {

    @Mixin private final NetworkOptions network = new NetworkOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    /** All commands, with the types of their values. */
    static CommandLine commands() {
        return new CommandLine(new Carillon())
                .registerConverter(InterfaceChoice.class, InterfaceChoice::parse)
                .registerConverter(OutputSpec.class, OutputSpec::parse)
                .registerConverter(SampleRate.class, SampleRate::parse);
    }

    @Override
    public Integer call() {
        return new ListPrinter(network, spec.commandLine()).print(ListCommand.LISTEN, false);
    }
}
