package earmark.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** Words with open parts as queries: {@code *} is any characters, {@code ?} at most one. */
final class Globs {
    private Globs() {}

    /** Matches every turn with a form the glob fits, and perhaps more. */
    static Query query(String glob) {
        String prefix = prefix(glob);
        if (glob.chars().allMatch(c -> c == '*')) {
            return new MatchAllDocsQuery();
        }
        if (glob.equals(prefix + "*")) {
            return new PrefixQuery(new Term(Fields.FORM, prefix));
        }
        try {
            return new AutomatonQuery(new Term(Fields.FORM, glob), automaton(glob));
        } catch (TooComplexToDeterminizeException e) {
            return prefix.isEmpty() ? new MatchAllDocsQuery() : new PrefixQuery(new Term(Fields.FORM, prefix));
        }
    }

    /** Runs over a fact's value; accepts everything where that would be too much work. */
    static ByteRunAutomaton run(String glob) {
        try {
            return new ByteRunAutomaton(automaton(glob));
        } catch (TooComplexToDeterminizeException e) {
            return new ByteRunAutomaton(Automata.makeAnyString());
        }
    }

    /** What stands before the first open part. */
    private static String prefix(String glob) {
        int open = 0;
        while (open < glob.length() && glob.charAt(open) != '*' && glob.charAt(open) != '?') {
            open++;
        }
        return glob.substring(0, open);
    }

    private static Automaton automaton(String glob) {
        List<Automaton> parts = new ArrayList<>();
        glob.codePoints()
                .forEach(c -> parts.add(
                        switch (c) {
                            case '*' -> Automata.makeAnyString();
                            case '?' -> Operations.optional(Automata.makeAnyChar());
                            default -> Automata.makeChar(c);
                        }));
        return Operations.determinize(Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
}
