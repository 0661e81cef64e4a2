extension AreaGround {
    /// The states of the United States and the District of Columbia as tiles, under their postal
    /// codes; each about where it lies.
    public static let unitedStates = grid(
        "the United States", country: "US",
        """
        AK 0 0 Alaska
        ME 0 10 Maine
        VT 1 9 Vermont
        NH 1 10 New Hampshire
        WA 2 0 Washington
        ID 2 1 Idaho
        MT 2 2 Montana
        ND 2 3 North Dakota
        MN 2 4 Minnesota
        WI 2 5 Wisconsin
        MI 2 6 Michigan
        NY 2 8 New York
        MA 2 9 Massachusetts
        RI 2 10 Rhode Island
        OR 3 0 Oregon
        NV 3 1 Nevada
        WY 3 2 Wyoming
        SD 3 3 South Dakota
        IA 3 4 Iowa
        IL 3 5 Illinois
        IN 3 6 Indiana
        OH 3 7 Ohio
        PA 3 8 Pennsylvania
        NJ 3 9 New Jersey
        CT 3 10 Connecticut
        CA 4 0 California
        UT 4 1 Utah
        CO 4 2 Colorado
        NE 4 3 Nebraska
        MO 4 4 Missouri
        KY 4 5 Kentucky
        WV 4 6 West Virginia
        VA 4 7 Virginia
        MD 4 8 Maryland
        DE 4 9 Delaware
        AZ 5 1 Arizona
        NM 5 2 New Mexico
        KS 5 3 Kansas
        AR 5 4 Arkansas
        TN 5 5 Tennessee
        NC 5 6 North Carolina
        SC 5 7 South Carolina
        DC 5 8 District of Columbia|Washington, D.C.|Washington DC
        OK 6 3 Oklahoma
        LA 6 4 Louisiana
        MS 6 5 Mississippi
        AL 6 6 Alabama
        GA 6 7 Georgia
        HI 7 0 Hawaii
        TX 7 3 Texas
        FL 7 8 Florida
        """)
}
