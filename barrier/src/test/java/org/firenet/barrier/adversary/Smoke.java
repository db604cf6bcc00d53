package org.firenet.barrier.adversary;
import java.util.*;
import org.firenet.barrier.algorithm.*;
import org.firenet.barrier.instance.*;
import org.firenet.barrier.oracle.*;
import org.firenet.barrier.verify.*;
public class Smoke { public static void main(String[] a){
 List<Algorithm> gallery=List.of(new Midpoint(),new ReadUntilGap(),new CoinFlip(),new VertexEnumeration(),ProximalGradient.ista(),ProximalGradient.fista(),new PrimalDual(),new FirenetAlgorithm(),MidpointThenRead.patient());
 for(Problem p:Problem.values()) for(int k: new int[]{2,3,8,12}) for(Algorithm g:gallery) if(g.solves(p)){
  long t=System.nanoTime(); Outcome o=new Game(g,Budget.ofQueries(300)).against(Adversary.againstAllDigits(new ProblemClass(p,k)),1);
  String json=CounterexampleJson.write(o); Verification v=Verifier.verify(json);
  System.out.printf("%s K=%d %-20s %.6f %s %d chars %d ms %s%n",p,k,g.name(),o.relativeDistance(),v.isValid(),json.length(),(System.nanoTime()-t)/1000000,v.objections());
 }
 for(Problem p:Problem.values()) { Outcome o=new Game(MidpointThenRead.patient(),Budget.ofQueries(3000)).against(Adversary.againstHaste(new ProblemClass(p,4),1000),1);
  System.out.println(o.transcript().size()+" "+o.relativeDistance()+" "+o.isDefeat());
  o=new Game(MidpointThenRead.hasty(1000),Budget.ofQueries(3000)).against(Adversary.againstHaste(new ProblemClass(p,4),1000),1);
  System.out.println(o.transcript().size()+" "+o.relativeDistance()+" "+Verifier.verify(CounterexampleJson.write(o)));
  var r=new RandomisedGame(new Game(new CoinFlip(),Budget.ofQueries(300)),new ProblemClass(p,4)).play(400,7); System.out.println(r.frequency()+" "+r.missedByTwin()+Conditioning.of(r.instance()));
 }
}}
