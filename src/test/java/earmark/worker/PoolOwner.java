package earmark.worker;

import earmark.files.StagedFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process with a pool, to be killed while its worker is busy. Prints the worker's id first. */
final class PoolOwner {
    private PoolOwner() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path calm = Files.writeString(folder.resolve("calm"), "ok");
        Path hanging = Files.writeString(folder.resolve("hanging"), "hang");
        try (var pool = new WorkerPool(
                new WorkerCommand(NaughtyWorker.class.getName(), System.getProperty("java.class.path"), folder),
                folder,
                1,
                WorkerLimits.defaults())) {
            System.out.println(pool.probe(new StagedFile("calm", calm, "", 0)).durationMs());
            System.out.flush();
            pool.probe(new StagedFile("hanging", hanging, "", 0));
        }
    }
}
