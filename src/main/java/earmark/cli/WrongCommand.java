package earmark.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a person sees who typed a wrong command: what is wrong, as the last thing on the screen, and where more is told. */
final class WrongCommand implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        boolean several = !command.getSubcommands().isEmpty();
        if (several) {
            command.usage(err, command.getColorScheme());
            err.println();
        }
        err.println(command.getColorScheme().errorText(fault.getMessage() + offered(fault)));
        UnmatchedArgumentException.printSuggestions(fault, err);
        if (!several) {
            err.println(command.getCommandSpec().qualifiedName() + " --help tells all options");
        }
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String offered(ParameterException fault) {
        ArgSpec option = fault.getArgSpec();
        return option == null || !OfferedFormats.isOne(option)
                ? ""
                : " (" + String.join(" ", option.description()) + ")";
    }
}
