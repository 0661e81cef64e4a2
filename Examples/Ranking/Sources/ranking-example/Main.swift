import Tributary

/// Who stands between others in a plain table of edges, as CSV; the towns are invented.
@main
enum RankingExample {
    static func main() throws {
        let table = """
            source,target,type,date
            Ashby,Birkby,advises,2011
            Birkby,Carby,advises,2012
            Birkby,Denby,advises,2014
            Carby,Denby,advises,2015
            Denby,Elmby,advises,2016
            """
        let graph = try Graph(bytes: Array(table.utf8), named: "towns.csv")
        var options = RankOptions()
        options.limit = 3
        let ranking = try graph.ranking(
            by: .betweenness, .temporalCloseness, options: options)
        print(ranking.csv(), terminator: "")
    }
}
